public import Foundation
public import SchemagenRuntime

/// A product with numbers to compute with and JSON to look into.
public struct Product: WritableEntity, Identifiable, Codable, Hashable {
  public var id: Int
  public var name: String
  public var category: String?
  public var stock: Int
  public var reserved: Int
  public var price: Decimal?
  public var weight: Double?
  public var attributes: JSON?
  public var addedAt: Date?

  public static let table = TableDescription(
    "Product", primaryKey: [0],
    columns: [
      .init("id", .integer),
      .init("name", .text),
      .init("category", .text),
      .init("stock", .integer),
      .init("reserved", .integer),
      .init("price", .decimal(precision: nil, scale: nil)),
      .init("weight", .double),
      .init("attributes", .jsonb),
      .init("addedAt", .timestamp(precision: 3)),
    ])

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    name = try row.read(1)
    category = try row.read(2)
    stock = try row.read(3)
    reserved = try row.read(4)
    price = try row.read(5)
    weight = try row.read(6)
    attributes = try row.read(7)
    addedAt = try row.read(8)
  }

  public var _values: [any ColumnValue] {
    [id, name, category, stock, reserved, price, weight, attributes, addedAt]
  }
}

extension Product {
  /// The columns of ``Product``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<Product, Int> { .init(_index: 0, _scope) }
    public var name: EntityColumn<Product, String> { .init(_index: 1, _scope) }
    public var category: EntityColumn<Product, String?> { .init(_index: 2, _scope) }
    public var stock: EntityColumn<Product, Int> { .init(_index: 3, _scope) }
    public var reserved: EntityColumn<Product, Int> { .init(_index: 4, _scope) }
    public var price: EntityColumn<Product, Decimal?> { .init(_index: 5, _scope) }
    public var weight: EntityColumn<Product, Double?> { .init(_index: 6, _scope) }
    public var attributes: EntityColumn<Product, JSON?> { .init(_index: 7, _scope) }
    public var addedAt: EntityColumn<Product, Date?> { .init(_index: 8, _scope) }
  }

  /// The values of a new ``Product``.
  public struct Draft: EntityDraft {
    public typealias _Model = Product
    public var name: String
    public var category: String?
    public var stock: Int
    public var reserved: Int
    public var price: Decimal?
    public var weight: Double?
    public var attributes: JSON?
    public var addedAt: Date?

    public init(
      name: String, category: String? = nil, stock: Int = 0, reserved: Int = 0,
      price: Decimal? = nil, weight: Double? = nil, attributes: JSON? = nil, addedAt: Date? = nil
    ) {
      self.name = name
      self.category = category
      self.stock = stock
      self.reserved = reserved
      self.price = price
      self.weight = weight
      self.attributes = attributes
      self.addedAt = addedAt
    }

    public func _encode(to row: inout _InsertRow) throws {
      try row.set(1, name)
      try row.set(2, category)
      try row.set(3, stock)
      try row.set(4, reserved)
      try row.set(5, price)
      try row.set(6, weight)
      try row.set(7, attributes)
      try row.set(8, addedAt)
    }
  }
}

/// Reads and writes rows of ``Product``.
public struct ProductRepository: EntityRepository {
  public typealias Model = Product
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }
}
