import Foundation
import SchemagenRuntime

/// What generated code can do, on the example's database: each step prints its result.
struct Tour {
  let db: Database
  /// Makes keys that are not taken yet.
  let visit: Int

  func run() async throws {
    let alice = try await write()
    try await read(alice)
    try await report(try await sell(to: alice))
  }

  /// Rows that belong together in one call, links between rows, changes that the database computes.
  private func write() async throws -> User {
    let users = UserRepository(db)
    let (alice, posts) = try await users.create(
      .init(email: "alice.\(visit)@example.com", name: "Alice", role: .admin)
    ) {
      $0.posts.create { alice in
        ["Down the hole", "Tea \"party\"; DROP TABLE"].enumerated().map { number, title in
          .init(authorID: alice.id, title: title, slug: "alice-\(visit)-\(number)")
        }
      }
    }
    print("created \(alice.name) with \(posts.count) posts")

    let tags = TagRepository(db)
    try await tags.createMany(
      [.init(name: "swift"), .init(name: "sql")], onConflict: .ignore(.name))
    try await PostRepository(db).tags(of: posts[0]).set(tags.all())

    let changed = try await PostRepository(db).update(id: posts[0].id) {
      $0.isPublished = true
      $0.viewCount += 41
    }
    print("\"\(changed.title)\" has \(changed.viewCount) views")

    let again = try await users.upsert(.init(email: alice.email, name: "Alice"), on: .email) {
      $0.loginCount += 1
    }
    print("\(again.email) signed in \(again.loginCount) time(s)")
    return alice
  }

  /// Conditions over relations, what is related in one result, columns as tuples, pages by cursor.
  private func read(_ alice: User) async throws {
    let posts = PostRepository(db)
    let published = try await posts.filter { $0.isPublished && $0.author.role == .admin }
      .with { ($0.author, $0.tags, $0.comments.count) }.order { $0.id.descending }.limit(2).all()
    for (post, author, tags, comments) in published {
      print("\(post.title) by \(author.name), \(tags.count) tags, \(comments) comments")
    }

    let authors = try await UserRepository(db).filter { $0.posts.some { $0.viewCount > 40 } }
      .select { ($0.name, $0.posts.count) }.limit(1).all()
    for (name, count) in authors { print("\(name) wrote \(count) posts") }

    let mine = UserRepository(db).posts(of: alice).order { $0.title }
    let first = try await mine.page(after: nil, size: 1)
    let second = try await mine.page(after: first.next, size: 1)
    print("page 1: \(first.items.map(\.title)), page 2: \(second.items.map(\.title))")
  }

  /// A transaction over many tables, and what a check and a version refuse.
  private func sell(to alice: User) async throws -> Order {
    let product = try await ProductRepository(db).create(
      .init(name: "Kettle", slug: "kettle-\(visit)", status: .active))
    let variant = try await ProductVariantRepository(db).create(
      .init(productID: product.id, sku: "KET-\(visit)", name: "red", price: 39.95))
    let main = Warehouse.Draft(code: "MAIN", name: "Main warehouse")
    let warehouse = try await WarehouseRepository(db).findOrCreate(main, on: .code)
    try await InventoryItemRepository(db).create(
      .init(warehouseID: warehouse.id, variantID: variant.id, onHand: 3))
    let customer = try await CustomerRepository(db).create(
      .init(userID: alice.id, email: alice.email, firstName: "Alice", lastName: "Liddell"))

    let order = try await place(2, of: variant, in: warehouse, for: customer)
    do {
      _ = try await place(5, of: variant, in: warehouse, for: customer)
    } catch let error as InventoryItem.ConstraintViolation where error.constraint == .check {
      print("5 kettles: refused by a check, and nothing of the order is kept")
    }
    let paid = try await OrderRepository(db).update(order) { $0.status = .paid }
    do {
      try await OrderRepository(db).update(order) { $0.status = .cancelled }
    } catch let error as DatabaseError where error.code == .staleVersion {
      print("cancelled as it was before it was paid: \(error.message)")
    }
    return paid
  }

  private func place(
    _ quantity: Int, of variant: ProductVariant, in warehouse: Warehouse, for customer: Customer
  ) async throws -> Order {
    try await db.transaction(isolation: .serializable, retries: 3) { tx in
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
        warehouseID: warehouse.id, variantID: variant.id
      ) { $0.onHand -= quantity }
      tx.afterCommit { print("ordered \(order.number), \(order.total) \(order.currency)") }
      return order
    }
  }

  /// Sums by group, and rows one by one.
  private func report(_ order: Order) async throws {
    let totals = try await OrderRepository(db).grouped { $0.status }.sum { $0.total }
    for (status, total) in totals { print("\(status): \(total ?? 0)") }
    var count = 0
    for try await item in OrderRepository(db).items(of: order).stream() { count += item.quantity }
    print("\(count) kettles are on their way")
  }
}
