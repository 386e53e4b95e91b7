import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Keys")
struct KeyTests {
  @Test("reading by key binds one parameter for each key column")
  func text() throws {
    let tag = #"SELECT "id", "name" FROM "Tag" WHERE "#
    try expectText(tag + #""id" = $1"#) { try TagRepository($0)._row(0, "x").selectStatement() }
    try expectText(tag + #""name" = $1"#) { try TagRepository($0)._row(1, "x").selectStatement() }
    try expectText(#"DELETE FROM "Tag" WHERE "id" = $1"#) {
      try TagRepository($0)._row(0, "x").deleteStatement()
    }
    try expectText(
      #"DELETE FROM "order_items" WHERE "order_id" = $1 AND "product_code" = $2"#
    ) { try OrderItemRepository($0)._row(0, 1).and(1, "x").deleteStatement() }
  }

  @Test("for a missing row find returns nil and get throws", arguments: FixtureDatabase.all)
  func single(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      #expect(try await users.find(id: alice.id) == alice)
      #expect(try await users.get(id: alice.id) == alice)
      #expect(try await users.find(email: "nobody@example.com") == nil)
      #expect(try await users.find(id: UUID()) == nil)
      let byID = await expectError { try await users.get(id: UUID()) }
      #expect(byID?.code == .notFound && byID?.message == "no User with this id")
      let byEmail = await expectError {
        try await users.get(email: "nobody@example.com")
      }
      #expect(byEmail?.message == "no User with this email")
    }
  }

  @Test("a primary key may have a name other than id", arguments: FixtureDatabase.all)
  func otherName(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let profiles = ProfileRepository(users.session)
      let profile = try await profiles.create(.init(userID: alice.id, bio: "Hi"))
      #expect(try await profiles.get(id: alice.id) == profile)
      expectEqual(try await profiles.update(id: alice.id) { $0.bio = "Ho" }.bio, "Ho")
      #expect(try await profiles.delete(id: alice.id))
    }
  }

  @Test("a composite key finds one row", arguments: FixtureDatabase.all)
  func composite(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      try await items.createMany([
        .init(orderID: 1, productCode: "a", unitPrice: 1),
        .init(orderID: 1, productCode: "b", unitPrice: 2),
        .init(orderID: 2, productCode: "a", unitPrice: 3),
      ])
      #expect(try await items.get(orderID: 1, productCode: "b").unitPrice == 2)
      #expect(try await items.find(orderID: 2, productCode: "b") == nil)
      let updated = try await items.update(orderID: 1, productCode: "a") { $0.quantity += 2 }
      #expect(updated.quantity == 3 && updated.unitPrice == 1)
      #expect(try await items.delete(orderID: 1, productCode: "a"))
      #expect(try await !items.delete(orderID: 1, productCode: "a"))
      #expect(try await items.count() == 2)
      let error = await expectError {
        try await items.get(orderID: 9, productCode: "z")
      }
      #expect(error?.message == "no OrderItem with this orderId, productCode")
    }
  }
}
