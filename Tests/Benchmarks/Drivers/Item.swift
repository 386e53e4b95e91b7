import SchemagenRuntime

/// A row of eight columns, read the way generated code reads one.
struct Item: Sendable {
  var id: Int
  var sku: String
  var name: String
  var price: Double
  var stock: Int
  var weight: Double
  var isActive: Bool
  var note: String?

  static let table =
    """
    CREATE TABLE item (id BIGINT PRIMARY KEY, sku TEXT, name TEXT, price DOUBLE PRECISION, \
    stock BIGINT, weight DOUBLE PRECISION, active BOOLEAN, note TEXT)
    """

  static let select = "SELECT id, sku, name, price, stock, weight, active, note FROM item"

  /// Makes the row with some number.
  init(number: Int) {
    id = number
    sku = "SKU-\(number)"
    name = "An item with the number \(number)"
    price = Double(number) * 1.25
    stock = number % 1_000
    weight = Double(number % 77) / 3
    isActive = !number.isMultiple(of: 3)
    note = number.isMultiple(of: 2) ? nil : "note \(number)"
  }

  init(
    id: Int, sku: String, name: String, price: Double, stock: Int, weight: Double,
    isActive: Bool, note: String?
  ) {
    self.id = id
    self.sku = sku
    self.name = name
    self.price = price
    self.stock = stock
    self.weight = weight
    self.isActive = isActive
    self.note = note
  }

  init(row: inout DatabaseRow) throws {
    id = try row.read(0)
    sku = try row.read(1)
    name = try row.read(2)
    price = try row.read(3)
    stock = try row.read(4)
    weight = try row.read(5)
    isActive = try row.read(6)
    note = try row.read(7)
  }

  /// The values of an insert.
  func parameters() throws -> BoundParameters {
    var parameters = BoundParameters()
    parameters.reserve(8)
    try parameters.append(id, as: .bigint)
    try parameters.append(sku, as: .text)
    try parameters.append(name, as: .text)
    try parameters.append(price, as: .double)
    try parameters.append(stock, as: .bigint)
    try parameters.append(weight, as: .double)
    try parameters.append(isActive, as: .boolean)
    try parameters.append(note, as: .text)
    return parameters
  }
}
