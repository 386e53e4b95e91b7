import Foundation
import SchemagenRuntime

/// An order: one transaction over many tables, and what happens when two people change one row.
struct ShopChapter {
  let database: Database
  let story: Story
  let visit: Int

  func run(_ people: PeopleChapter.People) async throws {
    story.chapter("The shop")
    let customer = try await CustomerRepository(database).create(
      .init(
        userID: people.alice.id, email: people.alice.email, firstName: "Alice",
        lastName: "Liddell"))
    let kettle = try await stock()
    let order = try await placeOrder(of: customer, kettle, quantity: 2)
    try await refuse(customer, kettle)
    try await overtake(order)
    try await read(order)
  }

  private func stock() async throws -> InventoryItem {
    let product = try await ProductRepository(database).create(
      .init(
        name: "Kettle", slug: "kettle-\(visit)", status: .active,
        attributes: ["litres": 1.7, "colours": ["red", "white"]]))
    let variant = try await ProductVariantRepository(database).create(
      .init(productID: product.id, sku: "KET-\(visit)", name: "red", price: 39))
    let warehouse = try await WarehouseRepository(database).upsert(
      .init(code: "MAIN", name: "Main warehouse"), on: .code
    ) { $0.name = "Main warehouse" }
    let item = try await InventoryItemRepository(database).create(
      .init(warehouseID: warehouse.id, variantID: variant.id, onHand: 3))
    story.step(
      "inventory.create(.init(warehouseID: …, variantID: …, onHand: 3))", "\(item.onHand) kettles")
    return item
  }

  private func placeOrder(
    of customer: Customer, _ item: InventoryItem, quantity: Int
  ) async throws -> Order {
    let order = try await database.transaction { tx in
      let variant = try await ProductVariantRepository(tx).get(id: item.variantID)
      let order = try await OrderRepository(tx).create(
        .init(
          number: "2026-\(visit)-\(quantity)", customerID: customer.id,
          total: variant.price * Decimal(quantity),
          shippingAddress: PostalAddress(
            line1: "1 Christ Church", city: "Oxford", postalCode: "OX1 1DP", country: "GB")))
      try await OrderItemRepository(tx).create(
        .init(
          orderID: order.id, variantID: variant.id, name: "Kettle, red", quantity: quantity,
          unitPrice: variant.price))
      try await InventoryItemRepository(tx).update(
        warehouseID: item.warehouseID, variantID: item.variantID
      ) { $0.onHand -= quantity }
      try await OutboxEventRepository(tx).create(
        .init(topic: "order.placed", payload: ["number": .string(order.number)]))
      return order
    }
    story.step(
      "database.transaction { tx in … orders, items, inventory { $0.onHand -= \(quantity) }, outbox }",
      "order \(order.number), \(order.total) \(order.currency), to \(order.shippingAddress.city)")
    return order
  }

  private func refuse(_ customer: Customer, _ item: InventoryItem) async throws {
    do {
      _ = try await placeOrder(of: customer, item, quantity: 5)
    } catch is InventoryItem.ConstraintViolation {
      let orders = try await CustomerRepository(database).orders(of: customer).count()
      story.step(
        "the same with 5 kettles", "refused by a check and rolled back: \(orders) order")
    }
  }

  private func overtake(_ order: Order) async throws {
    let orders = OrderRepository(database)
    let paid = try await orders.update(order) { $0.status = .paid }
    story.step("orders.update(order) { $0.status = .paid }", "version \(paid.version)")
    do {
      try await orders.update(order) { $0.status = .cancelled }
    } catch let error as DatabaseError where error.code == .staleVersion {
      story.step("orders.update(order) { $0.status = .cancelled }", "refused: \(error.message)")
    }
  }

  private func read(_ order: Order) async throws {
    let orders = OrderRepository(database)
    for item in try await orders.items(of: order).all() {
      story.step(
        "orders.items(of: order).all()",
        "\(item.quantity) × \(item.name) = \(item.lineTotal), computed by the database")
    }
    let customer = try await orders.customer(of: order)
    story.step("orders.customer(of: order)", "\(customer.firstName) \(customer.lastName)")
    let total = try await database.first("SELECT sum(total) FROM \(identifier: "Order")") {
      try $0.read(0) as Decimal?
    }
    story.step(#"database.first("SELECT sum(total) FROM …")"#, "\((total ?? nil) ?? 0)")
  }
}
