import SchemagenRuntime

extension FixtureDatabase {
  /// Runs a test with an empty table of products.
  func withProducts(_ body: @Sendable (ProductRepository) async throws -> Void) async throws {
    try await withSession { session in try await body(ProductRepository(session)) }
  }
}

extension ProductRepository {
  /// The names of the products that meet a condition, in alphabetical order.
  func names(_ condition: (Product.Columns) -> some QueryCondition) async throws -> [String] {
    try await filter(condition).all().map(\.name).sorted()
  }
}
