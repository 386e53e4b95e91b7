import Foundation
import SchemagenRuntime
import Testing

/// What the documentation of queries shows, on both databases.
@Suite("Examples of reading rows")
struct ReadingExampleTests {
  @Test("queries are built and sent", arguments: FixtureDatabase.all)
  func overview(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let active = users.filter { $0.isActive }
      let newest = try await active.order { $0.createdAt.descending }.limit(20).all()
      let total = try await active.count()
      #expect(newest.count == 3 && total == 3)
    }
  }

  @Test("conditions find rows", arguments: FixtureDatabase.all)
  func conditions(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let products = ProductRepository(users.session)
      try await fill(products)
      let counts = try await [
        users.filter { $0.role.in([.admin, .editor]) && $0.loginCount.in(5...) },
        users.filter { $0.email.hasPrefix("al") || $0.name.contains("li", caseInsensitive: true) },
        users.filter { $0.name.like("A%_") },
        users.filter { $0.lastLoginAt == nil },
      ].counts()
      #expect(counts == [2, 1, 1, 2])
      let others = try await [
        products.filter { $0.stock < $0.reserved + 5 },
        products.filter { $0.price * 2 >= 10 },
        products.filter { $0.attributes["litres"].number > 1 },
        products.filter { $0.attributes["sizes"][0]["name"].string == "small" },
        products.filter { $0.attributes["new"].boolean == true && !$0.attributes["sold"].exists },
        products.filter { $0.attributes["colour"].string.in(["red", "blue"]) },
      ].counts()
      #expect(others == [1, 1, 1, 1, 1, 2])
    }
  }

  @Test("words are found", arguments: FixtureDatabase.all(.postgresql))
  func words(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let posts = PostRepository(users.session)
      let author = try #require(try await users.first())
      for body in ["Swift concurrency", "Swift concurrency and Java", "swift"] {
        try await posts.create(.init(title: "a", body: body, authorID: author.id))
      }
      let counts = try await [
        posts.filter { $0.body.search("\"swift concurrency\" -java") }
      ].counts()
      #expect(counts == [1])
    }
  }

  @Test("orders order", arguments: FixtureDatabase.all)
  func orders(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let products = ProductRepository(users.session)
      try await fill(products)
      let counts = try await [
        users.order { ($0.role, $0.lastLoginAt.descending.nullsLast) },
        users.order { $0.name.lowercased },
      ].counts()
      #expect(counts == [4, 4])
      let random = try await [
        products.query.order(by: [.random]).limit(3)
      ].counts()
      #expect(random == [2])
    }
  }

  @Test("columns are read as tuples", arguments: FixtureDatabase.all)
  func columns(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let address = "alice@example.com"
      let rows = try await users.select { ($0.email, $0.createdAt) }.all()
      for (email, createdAt) in rows { print(email, createdAt) }
      let roles = try await users.select { $0.role }.distinct().order { $0.role }.all()
      let name = try await users.filter { $0.email == address }.select { $0.name }.first()
      let typed: [(String, Date)] = rows
      #expect(typed.count == 4 && Set(roles).count == 3 && roles.count == 3 && name == "Alice")
    }
  }

  @Test("sums are computed", arguments: FixtureDatabase.all)
  func sums(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      for (order, code, price) in [(1, "a", "0.10"), (1, "b", "0.20"), (2, "a", "9.70")] {
        try await items.create(
          .init(
            orderID: order, productCode: code, quantity: order,
            unitPrice: try #require(Decimal(string: price))))
      }
      let revenue = try await items.filter { $0.discount == nil }.sum { $0.unitPrice }
      let (sum, dearest, count) = try await items.aggregate {
        ($0.quantity.sum, $0.unitPrice.max, $0.count())
      }
      let customers = try await items.count(distinct: { $0.orderID })
      let byProduct = try await items.grouped { $0.productCode }.sum { $0.unitPrice }
      let best = try await items.grouped { ($0.productCode, $0.discount) }
        .having { $0.quantity.sum > 1 }
        .order { ($0.unitPrice.sum.descending, $0.productCode) }
        .limit(10)
        .aggregate { ($0.unitPrice.sum, $0.quantity.avg, $0.count()) }
      #expect(revenue == 10 && sum == 4 && dearest == Decimal(string: "9.70") && count == 3)
      #expect(customers == 2 && byProduct.count == 2)
      let typed: [(String, Int?, Decimal?, Double?, Int)] = best
      #expect(typed.count == 1 && typed[0].2 == Decimal(string: "9.8") && typed[0].3 == 1.5)
    }
  }

  @Test("pages follow each other", arguments: FixtureDatabase.all)
  func pages(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let newest = users.order { $0.createdAt.descending }
      let first = try await newest.page(after: nil, size: 20)
      let second = try await newest.page(after: first.next, size: 20)
      let again = try await newest.page(before: second.previous, size: 20)
      #expect(first == second && first == again && first.items.count == 4)
    }
  }

  @Test("rows are locked, and plans are returned", arguments: FixtureDatabase.all)
  func locks(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let database = users.session
      try await fill(ProductRepository(database))
      try await database.transaction { tx in
        let products = ProductRepository(tx)
        let next = try await products.filter { $0.stock > 0 }.order { $0.id }
          .forUpdate(.skipLocked).first()
        if let next { try await products.update(id: next.id) { $0.stock -= 1 } }
      }
      expectEqual(try await ProductRepository(database).sum { $0.stock }, 104)
      print(try await users.filter { $0.email.hasPrefix("a") }.explain())
    }
  }

  private func fill(_ products: ProductRepository) async throws {
    try await products.create(
      .init(
        name: "a", stock: 5, reserved: 2, price: 5,
        attributes: [
          "litres": 1.5, "new": true, "colour": "red",
          "sizes": [["name": "small"], ["name": "big"]],
        ]))
    try await products.create(
      .init(
        name: "b", stock: 100, price: 1.25,
        attributes: ["litres": "2", "new": true, "sold": .null, "colour": "blue"]))
  }
}

extension [EntityQuery<User>] {
  fileprivate func counts() async throws -> [Int] { try await numbers(self) }
}

extension [EntityQuery<Product>] {
  fileprivate func counts() async throws -> [Int] { try await numbers(self) }
}

extension [EntityQuery<Post>] {
  fileprivate func counts() async throws -> [Int] { try await numbers(self) }
}

/// How many rows each query reads.
private func numbers<Model>(_ queries: [EntityQuery<Model>]) async throws -> [Int] {
  var numbers: [Int] = []
  for query in queries { numbers.append(try await query.all().count) }
  return numbers
}
