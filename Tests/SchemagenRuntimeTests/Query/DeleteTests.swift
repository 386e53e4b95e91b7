import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Delete")
struct DeleteTests {
  @Test("a limited delete selects the keys in a subquery")
  func text() throws {
    try expectText(#"DELETE FROM "User" WHERE NOT ("isActive")"#) {
      try UserRepository($0).filter { !$0.isActive }.deleteStatement()
    }
    try expectText(
      #"DELETE FROM "order_items" WHERE ("order_id", "product_code") IN"#
        + #" (SELECT "order_id", "product_code" FROM "order_items" WHERE "quantity" > $1"#
        + #" ORDER BY "unit_price" LIMIT $2)"#
    ) {
      try OrderItemRepository($0).filter { $0.quantity > 1 }.order { $0.unitPrice }.limit(3)
        .deleteStatement()
    }
  }

  @Test("delete(id:) returns whether the row existed", arguments: FixtureDatabase.all)
  func one(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let dora = try await users.get(email: "dora@example.com")
      #expect(try await users.delete(id: dora.id))
      #expect(try await !users.delete(id: dora.id))
      #expect(try await users.count() == 3)
    }
  }

  @Test("a filtered delete returns the number of deleted rows", arguments: FixtureDatabase.all)
  func many(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let reports = try await users.filter { $0.managerID != nil && $0.loginCount == 0 }.delete()
      #expect(reports == 1)
      expectEqual(try await users.filter { $0.loginCount == 0 }.delete(), 0)
      expectEqual(try await users.order { $0.loginCount.descending }.limit(1).delete(), 1)
      expectEqual(try await users.order { $0.email }.all().map(\.loginCount), [5, 10])
    }
  }

  @Test(
    "a limited delete works with a composite key",
    arguments: FixtureDatabase.all)
  func limited(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      try await items.createMany(
        (0..<10).map { .init(orderID: $0 / 5, productCode: "p\($0 % 5)", unitPrice: Decimal($0)) })
      let dearest = items.order { $0.unitPrice.descending }.limit(3)
      expectEqual(try await dearest.update { $0.quantity = 9 }, 3)
      expectEqual(try await dearest.delete(), 3)
      expectEqual(try await items.filter { $0.quantity == 9 }.count(), 0)
      expectEqual(try await items.order { $0.unitPrice }.offset(5).delete(), 2)
      expectEqual(try await items.count(), 5)
    }
  }

  @Test("delete without a filter throws", arguments: FixtureDatabase.all)
  func unfiltered(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      for query in [users.query, users.order { $0.email }, users.query.offset(0)] {
        let error = await expectError { try await query.delete() }
        #expect(error?.code == .invalidArgument)
      }
      #expect(try await users.count() == 4)
      try await users.updateAll { $0.managerID = nil }
      #expect(try await users.deleteAll() == 4)
      #expect(try await users.count() == 0)
    }
  }

  @Test("deleting a row that others refer to throws and keeps it", arguments: FixtureDatabase.all)
  func referenced(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let error = await expectError { try await users.delete(id: alice.id) }
      #expect(error?.code == .constraint(.foreignKey))
      #expect(try await users.exists())
    }
  }
}
