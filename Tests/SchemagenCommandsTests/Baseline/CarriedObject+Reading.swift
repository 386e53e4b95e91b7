import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import SchemagenRuntime

extension CarriedObject {
  /// What is carried of a database.
  static func all(in url: String, _ dialect: Dialect) async throws -> [CarriedObject] {
    let database = try await Database.connect(url)
    let carried = try await database.read { connection in
      try dialect.introspector.read(connection, schemas: nil).carried
    }
    await database.close()
    return carried
  }

  /// The kinds and names of all of them.
  static func names(in url: String, _ dialect: Dialect) async throws -> [String] {
    try await all(in: url, dialect).map { "\($0.kind.words) \($0.name)" }
  }
}
