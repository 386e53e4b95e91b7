import Foundation
import SchemagenRuntime
import Testing

@Suite("Aggregates")
struct AggregateTests {
  @Test("columns are aggregated", arguments: FixtureDatabase.all)
  func columns(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      expectEqual(try await users.sum { $0.loginCount }, 35)
      expectEqual(try await users.avg { $0.loginCount }, 8.75)
      expectEqual(try await users.min { $0.email }, "alice@example.com")
      expectEqual(try await users.max { $0.lastLoginAt }, People.newYear)
      expectEqual(try await users.sum { $0.balance }, Decimal(string: "1110.49"))
      expectEqual(try await users.avg { $0.balance }, Decimal(string: "277.6225"))
      expectEqual(try await users.max { $0.balance }, 1000)
      expectEqual(try await users.count(distinct: { $0.role }), 3)
      expectEqual(try await users.count(distinct: { $0.lastLoginAt }), 2)
      let (sum, greatest, named, count) = try await users.filter { $0.loginCount > 0 }
        .aggregate { ($0.loginCount.sum, $0.balance.max, $0.lastLoginAt.count, $0.count()) }
      #expect(sum == 35 && greatest == 1000 && named == 2 && count == 3)
    }
  }

  @Test("no rows have no aggregates but counts", arguments: FixtureDatabase.all)
  func none(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      let (sum, average, least, total, mean, count) = try await products.aggregate {
        ($0.stock.sum, $0.stock.avg, $0.name.min, $0.price.sum, $0.price.avg, $0.count())
      }
      #expect(sum == nil && average == nil && least == nil && total == nil && mean == nil)
      #expect(count == 0)
      let empty = try await UserRepository(products.session).sum { $0.balance }
      #expect(empty == nil)
    }
  }

  @Test("a limited query is aggregated within its limits", arguments: FixtureDatabase.all)
  func limits(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      expectEqual(
        try await users.order { $0.loginCount.descending }.limit(2).sum { $0.loginCount }, 30)
      expectEqual(
        try await users.order { $0.loginCount }.offset(1).limit(2).sum { $0.balance },
        Decimal(string: "110.49"))
    }
  }

  @Test("decimals are added exactly", arguments: FixtureDatabase.all)
  func decimals(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      let products = ProductRepository(session)
      try await items.createMany(
        (0..<1_000).map {
          .init(orderID: $0, productCode: "x", quantity: 1, unitPrice: Decimal($0) + 0.1)
        })
      try await items.create(
        .init(
          orderID: -1, productCode: "x", quantity: 1, unitPrice: Decimal(string: "-99999999.99")!))
      expectEqual(try await items.sum { $0.unitPrice }, Decimal(string: "-99500399.99"))
      expectEqual(
        try await items.filter { $0.orderID == -1 }.sum { $0.unitPrice },
        Decimal(string: "-99999999.99"))
      for text in ["0.1", "0.2", "1234567890123.45", "-0.000000012345", "1e20", "-1e20", "7"] {
        try await products.create(.init(name: text, price: Decimal(string: text)))
      }
      try await products.create(.init(name: "none"))
      expectEqual(
        try await products.sum { $0.price }, Decimal(string: "1234567890130.749999987655"))
      expectEqual(
        try await products.filter { $0.name.in(["0.1", "0.2", "7"]) }.avg { $0.price },
        Decimal(string: "7.3")! / 3)
    }
  }

  @Test("a sum that does not fit is an error", arguments: FixtureDatabase.all)
  func overflow(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let author = try await UserRepository(session).create(.init(email: "a"))
      let posts = PostRepository(session)
      for title in ["a", "b"] {
        try await posts.create(.init(title: title, authorID: author.id, views: .max))
      }
      _ = try #require(await expectError { try await posts.sum { $0.views } as Any })
      expectEqual(try await posts.max { $0.views }, .max)
    }
  }

  @Test(
    "SQLite does not add text that is no number", arguments: FixtureDatabase.all(.sqlite))
  func texts(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await products.create(.init(name: "a", price: 1))
      let long = String(repeating: "9", count: 39)
      for text in ["1-2", "1 2", "", "--1", "1e", ".", "x", "+", long] {
        try await products.session.execute(
          "UPDATE \(identifier: "Product") SET price = CAST(\(text) AS BLOB)")
        let sum = await expectError { try await products.sum { $0.price } as Any }
        #expect(sum?.code == .decoding, "\(text)")
        let average = await expectError { try await products.avg { $0.price } as Any }
        #expect(average?.code == .decoding, "\(text)")
      }
      try await products.session.execute(#"UPDATE "Product" SET "price" = '1-2'"#)
      let text = await expectError { try await products.sum { $0.price } as Any }
      #expect(text?.code == .decoding)
    }
  }

  @Test("an average of a sum with too many digits is an error", arguments: FixtureDatabase.all)
  func digits(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      for price in ["1e37", "1e37", "1e-9"] {
        try await products.create(.init(name: price, price: Decimal(string: price)))
      }
      for average in [true, false] {
        let error = await expectError {
          average
            ? try await products.avg { $0.price } as Any
            : try await products.sum { $0.price } as Any
        }
        #expect(error?.code == (database.dialect == .postgresql ? .decoding : .valueOutOfRange))
      }
    }
  }

  @Test("NaN makes a sum and an average NaN", arguments: FixtureDatabase.all(.postgresql))
  func notANumber(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      for price in [Decimal.nan, 1] { try await products.create(.init(name: "a", price: price)) }
      expectEqual(try await products.sum { $0.price }?.isNaN, true)
      expectEqual(try await products.avg { $0.price }?.isNaN, true)
    }
  }

  @Test(
    "SQLite does not add a value with more places than its column",
    arguments: FixtureDatabase.all(.sqlite))
  func places(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await users.session.execute(
        #"UPDATE "User" SET "balance" = 0.125 WHERE "email" LIKE 'bob%'"#)
      let error = await expectError { try await users.sum { $0.balance } as Any }
      #expect(error?.code == .decoding)
    }
  }
}
