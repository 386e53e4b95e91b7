import Foundation
import Testing

@testable import SchemagenRuntime

@Suite("Expressions in queries")
struct ExpressionTests {
  @Test("filters compute with columns", arguments: FixtureDatabase.all)
  func arithmetic(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await products.createMany([
        .init(name: "a", stock: 1, reserved: 0, price: 0.1, weight: 2),
        .init(name: "b", stock: 5, reserved: 0, price: 0.2),
        .init(name: "c", stock: 7, reserved: 3, weight: 0.5),
        .init(name: "d", stock: 2_000_000_000, reserved: 2_000_000_000),
      ])
      expectEqual(try await products.names { $0.stock < $0.reserved + 5 }, ["a", "c", "d"])
      expectEqual(try await products.names { $0.stock - $0.reserved == 4 }, ["c"])
      expectEqual(try await products.names { $0.stock + $0.reserved > 3_000_000_000 }, ["d"])
      expectEqual(try await products.names { $0.stock / 2 == 3 }, ["c"])
      expectEqual(try await products.names { $0.price * 3 == 0.3 }, ["a"])
      expectEqual(try await products.names { $0.price / 2 == 0.1 }, ["b"])
      expectEqual(try await products.names { $0.weight * 2 > 1.5 }, ["a"])
      expectEqual(try await products.names { !($0.weight * 2 > 1.5) }, ["b", "c", "d"])
      expectEqual(try await products.names { $0.weight + 1 == nil }, ["b", "d"])
      expectEqual(try await products.names { product in (product.weight + 1).in([1.5, 9]) }, ["c"])
      expectEqual(try await products.names { $0.reserved + 1 == $0.stock }, ["a"])
      expectEqual(try await products.names { $0.reserved * 2 + 1 != $0.stock }, ["b", "d"])
    }
  }

  @Test("long arithmetic is computed, and too long one refused", arguments: FixtureDatabase.all)
  func long(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await products.create(.init(name: "a", stock: 1, price: 1.5, weight: 1))
      for count in [8, 100, 499] {
        func sum(_ column: EntityColumn<Product, Decimal?>) -> QueryExpression<Product, Decimal?> {
          (0..<count).reduce(column + 0) { sum, _ in sum + 1 }
        }
        let expected = Decimal(15 + 10 * count) / 10
        expectEqual(try await products.names { sum($0.price) == expected }, ["a"])
        let selected: [Decimal?] = try await products.select { sum($0.price) }.all()
        #expect(selected == [expected])
        expectEqual(try await products.names { $0.price < sum($0.price) }, ["a"])
      }
      for count in [500, 100_000] {
        let query = products.filter { product in
          (0..<count).reduce(product.stock + 1) { sum, _ in sum + 1 } > 0
        }
        let error = await expectError { try await query.all() }
        #expect(error?.code == .invalidArgument)
      }
      let lower = products.filter { product in
        (0..<100_000).reduce(product.name.lowercased) { text, _ in text.lowercased } == "a"
      }
      expectEqual(try await lower.count(), 1)
    }
  }

  @Test("arithmetic is computed in the order of the expression", arguments: FixtureDatabase.all)
  func precedence(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await products.create(.init(name: "a", stock: 7, reserved: 2, price: 6))
      let whole: [((Product.Columns) -> QueryExpression<Product, Int?>, Int)] = [
        ({ ($0.stock + $0.reserved) * 3 }, 27), ({ $0.stock + $0.reserved * 3 }, 13),
        ({ $0.stock - ($0.reserved - 1) }, 6), ({ $0.stock - $0.reserved - 1 }, 4),
        ({ $0.stock / $0.reserved * 2 }, 6), ({ $0.stock * 2 / $0.reserved }, 7),
        ({ $0.stock / ($0.reserved * 2) }, 1),
      ]
      for (expression, expected) in whole {
        let found: [Int?] = try await products.select(expression).all()
        #expect(found == [expected])
      }
      let exact: [((Product.Columns) -> QueryExpression<Product, Decimal?>, Decimal)] = [
        ({ $0.price / 4 * 2 - 1 }, 2), ({ ($0.price - 1) / ($0.price + 4) }, 0.5),
      ]
      for (expression, expected) in exact {
        let found: [Decimal?] = try await products.select(expression).all()
        #expect(found == [expected])
      }
    }
  }

  @Test("values of expressions are parameters")
  func text() throws {
    try expectText(
      #"SELECT "id", "name", "category", "stock", "reserved", "price", "weight", "attributes", "addedAt" FROM "Product" WHERE "stock" < ("reserved"::bigint + $1)"#,
      sqlite:
        #"SELECT "id", "name", "category", "stock", "reserved", "price", "weight", "attributes", "addedAt" FROM "Product" WHERE "stock" < ("reserved" + ?1)"#
    ) { session in
      try ProductRepository(session).filter { $0.stock < $0.reserved + 5 }.selectStatement()
    }
  }

  @Test("ranges may be open at one end", arguments: FixtureDatabase.all)
  func partialRanges(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.loginCount.in(5...) }, #"WHERE "login_count" >= $1"#,
        finds: ["alice", "carol", "dora"])
      try await expect(
        users.filter { $0.loginCount.in(...5) }, #"WHERE "login_count" <= $1"#,
        finds: ["alice", "bob"])
      try await expect(
        users.filter { $0.loginCount.in(..<5) }, #"WHERE "login_count" < $1"#, finds: ["bob"])
    }
  }

  @Test(
    "a LIKE pattern of the caller means the same on both databases", arguments: FixtureDatabase.all)
  func patterns(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      let names = ["AB-1", "ab-1", "AB_1", "AB%1", "A*?[1]", "Äb-1", #"A\1"#]
      for name in names { try await products.create(.init(name: name)) }
      expectEqual(try await products.names { $0.name.like("AB_1") }, ["AB%1", "AB-1", "AB_1"])
      expectEqual(
        try await products.names { $0.name.like("AB_1", caseInsensitive: true) },
        ["AB%1", "AB-1", "AB_1", "ab-1"])
      expectEqual(try await products.names { $0.name.like(#"AB\_1"#) }, ["AB_1"])
      expectEqual(try await products.names { $0.name.like(#"AB\%%"#) }, ["AB%1"])
      expectEqual(try await products.names { $0.name.like("A*?[1]") }, ["A*?[1]"])
      expectEqual(try await products.names { $0.name.like("_b-1") }, ["ab-1", "Äb-1"])
      expectEqual(try await products.names { $0.name.like(#"A\\1"#) }, [#"A\1"#])
      expectEqual(try await products.names { !$0.name.like("A%") }, ["ab-1", "Äb-1"])
      expectEqual(try await products.names { $0.name.like("") }, [])
      let error = await expectError { try await products.filter { $0.name.like(#"A\"#) }.all() }
      #expect(error?.code == .invalidArgument)
    }
  }

  @Test("an order can ignore case and be random", arguments: FixtureDatabase.all)
  func orders(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      for name in ["b", "A", "C", "a"] { try await products.create(.init(name: name)) }
      let ignoring = try await products.order { ($0.name.lowercased, $0.id) }.all().map(\.name)
      #expect(ignoring == ["A", "a", "b", "C"])
      let descending = try await products.order { $0.name.lowercased.descending }.first()
      #expect(descending?.name == "C")
      let random = try await products.query.order(by: [.random]).all().map(\.name)
      #expect(random.sorted() == ["A", "C", "a", "b"])
      expectEqual(try await products.names { $0.name.lowercased == "a" }, ["A", "a"])
    }
  }

  @Test("the last row is the first one from the end", arguments: FixtureDatabase.all)
  func last(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      #expect(try await products.query.last() == nil)
      for (name, weight) in [("a", 1.0), ("b", nil), ("c", 3), ("d", 3)] {
        try await products.create(.init(name: name, weight: weight))
      }
      expectEqual(try await products.query.last()?.name, "d")
      expectEqual(try await products.order { $0.weight }.last()?.name, "b")
      expectEqual(try await products.order { $0.weight.ascending.nullsFirst }.last()?.name, "d")
      expectEqual(try await products.order { $0.weight.descending }.last()?.name, "a")
      expectEqual(try await products.order { $0.id }.limit(2).last()?.name, "b")
    }
  }
}
