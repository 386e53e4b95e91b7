public import Foundation
public import SchemagenRuntime

/// A line of an order.
public struct OrderItem: WritableEntity, Codable, Hashable {
  public var orderID: Int
  public var productCode: String
  public var quantity: Int
  public var unitPrice: Decimal
  public var discount: Int?

  public static let table = TableDescription(
    "order_items", model: "OrderItem", primaryKey: [0, 1],
    columns: [
      .init("order_id", .integer, field: "orderId"),
      .init("product_code", .text, field: "productCode"),
      .init("quantity", .integer),
      .init("unit_price", .decimal(precision: 10, scale: 2), field: "unitPrice"),
      .init("discount", .integer),
    ])

  public init(
    orderID: Int, productCode: String, quantity: Int, unitPrice: Decimal, discount: Int?
  ) {
    self.orderID = orderID
    self.productCode = productCode
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.discount = discount
  }

  public init(_row row: inout DatabaseRow) throws {
    orderID = try row.read(0)
    productCode = try row.read(1)
    quantity = try row.read(2)
    unitPrice = try row.read(3)
    discount = try row.read(4)
  }

  public var _values: [any ColumnValue] {
    [orderID, productCode, quantity, unitPrice, discount]
  }
}

extension OrderItem {
  /// The columns of ``OrderItem``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var orderID: EntityColumn<OrderItem, Int> { .init(_index: 0, _scope) }
    public var productCode: EntityColumn<OrderItem, String> { .init(_index: 1, _scope) }
    public var quantity: EntityColumn<OrderItem, Int> { .init(_index: 2, _scope) }
    public var unitPrice: EntityColumn<OrderItem, Decimal> { .init(_index: 3, _scope) }
    public var discount: EntityColumn<OrderItem, Int?> { .init(_index: 4, _scope) }
  }

  /// The values of a new ``OrderItem``.
  public struct Draft: EntityDraft {
    public typealias _Model = OrderItem
    public var orderID: Int
    public var productCode: String
    public var quantity: Int
    public var unitPrice: Decimal
    public var discount: Int?

    public init(
      orderID: Int, productCode: String, quantity: Int = 1, unitPrice: Decimal, discount: Int? = nil
    ) {
      self.orderID = orderID
      self.productCode = productCode
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.discount = discount
    }

    public func _encode(to row: inout _InsertRow) throws {
      try row.set(0, orderID)
      try row.set(1, productCode)
      try row.set(2, quantity)
      try row.set(3, unitPrice)
      try row.set(4, discount)
    }
  }
}

/// Reads and writes rows of ``OrderItem``.
public struct OrderItemRepository: EntityRepository {
  public typealias Model = OrderItem
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  public func find(orderID: Int, productCode: String) async throws -> OrderItem? {
    try await _row(0, orderID).and(1, productCode).find()
  }

  public func get(orderID: Int, productCode: String) async throws -> OrderItem {
    try await _row(0, orderID).and(1, productCode).get()
  }

  @discardableResult
  public func update(
    orderID: Int, productCode: String, _ changes: (inout EntityChanges<OrderItem>) throws -> Void
  ) async throws -> OrderItem {
    try await _row(0, orderID).and(1, productCode).update(changes)
  }

  @discardableResult
  public func delete(orderID: Int, productCode: String) async throws -> Bool {
    try await _row(0, orderID).and(1, productCode).delete()
  }
}

extension EntityKey where Model == OrderItem {
  public static var orderIDProductCode: Self { .init(0, 1) }
}
