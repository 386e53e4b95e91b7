import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Upsert")
struct UpsertTests {
  @Test("the statement of upsert inserts or updates and returns the row")
  func text() throws {
    let insert =
      #"INSERT INTO "order_items" ("order_id", "product_code", "quantity", "unit_price", "discount")"#
      + #" VALUES ($1, $2, $3, $4, $5) ON CONFLICT ("order_id", "product_code") DO UPDATE SET "#
    let returning =
      #" RETURNING "order_id", "product_code", "quantity", "unit_price", "discount""#
    let draft = OrderItem.Draft(orderID: 1, productCode: "a", unitPrice: 2)
    try expectText(insert + #""quantity" = "order_items"."quantity" + $6"# + returning) {
      try OrderItemRepository($0).createStatement(
        draft, .update(.orderIDProductCode) { $0.quantity += 1 })
    }
    try expectText(insert + #""order_id" = "order_items"."order_id""# + returning) {
      try OrderItemRepository($0).createStatement(
        draft, .update(.orderIDProductCode) { (_: inout EntityChanges<OrderItem>) in })
    }
  }

  @Test("upsert inserts a new row and updates an existing one", arguments: FixtureDatabase.all)
  func upsert(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let draft = User.Draft(email: "eve@example.com", loginCount: 1)
      let new = try await users.upsert(draft, on: .email) { $0.loginCount += 1 }
      #expect(new.loginCount == 1)
      let again = try await users.upsert(draft, on: .email) { $0.loginCount += 1 }
      #expect(again.loginCount == 2 && again.id == new.id)
      let same = try await users.upsert(draft, on: .email) { (_: inout EntityChanges<User>) in }
      #expect(same == again)
      #expect(try await users.count() == 5)
    }
  }
}
