import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Update")
struct UpdateTests {
  @Test("the UPDATE sets the changed columns and the @updatedAt column")
  func text() throws {
    try expectText(
      #"UPDATE "User" SET "name" = $1, "updatedAt" = $2 WHERE "role" = $3"#
    ) { try UserRepository($0).filter { $0.role == .user }.updateStatement { $0.name = "x" } }
    try expectText(
      #"UPDATE "User" SET "login_count" = "login_count" + $1, "managerId" = $2,"#
        + #" "updatedAt" = $3 WHERE "isActive""#
    ) {
      try UserRepository($0).filter { $0.isActive }.updateStatement {
        $0.loginCount += 1
        $0.managerID = nil
      }
    }
    try expectText(#"UPDATE "User" SET "updatedAt" = $1 WHERE "isActive""#) {
      try UserRepository($0).filter { $0.isActive }.updateStatement { $0.updatedAt = .now }
    }
    try expectText(
      #"UPDATE "order_items" SET "quantity" = ("quantity" + $1) * $2 - $3 WHERE "order_id" = $4"#
    ) {
      try OrderItemRepository($0).filter { $0.orderID == 1 }.updateStatement {
        $0.quantity += 1
        $0.quantity *= 2
        $0.quantity -= 3
      }
    }
    try expectText(
      #"UPDATE "order_items" SET "unit_price" = "unit_price" / $1 WHERE "order_id" = $2"#,
      sqlite:
        #"UPDATE "order_items" SET "unit_price" = CASE WHEN "unit_price" * 1.0 / ?1 IS NOT NULL "#
        + #"THEN printf('%.15g', "unit_price" * 1.0 / ?1) END WHERE "order_id" = ?2"#
    ) {
      try OrderItemRepository($0).filter { $0.orderID == 1 }.updateStatement { $0.unitPrice /= 2 }
    }
  }

  @Test("a decimal without a fraction is divided as a decimal", arguments: FixtureDatabase.all)
  func division(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      let product = try await products.create(.init(name: "a", price: 5))
      expectEqual(try await products.update(id: product.id) { $0.price /= 2 }.price, 2.5)
      let twice = try await products.update(id: product.id) {
        $0.price = 7
        $0.price /= 2
        $0.price += 1
      }
      #expect(twice.price == 4.5)
    }
  }

  @Test(
    "many changes of a column are one update, and too many refused", arguments: FixtureDatabase.all)
  func long(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      let product = try await products.create(.init(name: "a", stock: 1, reserved: 7, price: 1))
      let changed = try await products.update(id: product.id) {
        for _ in 0..<400 {
          $0.stock += 1
          $0.price += 1
          $0.name += "b"
        }
        $0.reserved -= 1
        $0.reserved *= 3
        $0.reserved -= 2
        $0.reserved -= $0.stock
      }
      #expect(changed.stock == 401 && changed.price == 401 && changed.name.count == 401)
      #expect(changed.reserved == 6 * 3 - 2 - 401)
      let documented = try await products.update(id: product.id) {
        for number in 0..<60 {
          $0.attributes.set(.number(JSONNumber(Int64(number))), at: "a", "\(number)")
        }
        $0.attributes.set("last", at: "a", "59")
        for number in 0..<58 { $0.attributes.remove(at: "a", "\(number)") }
      }
      #expect(documented.attributes == ["a": ["58": 58, "59": "last"]])
      let error = await expectError {
        try await products.update(id: product.id) {
          for _ in 0..<100_000 {
            $0.stock += 1
            $0.name += "b"
          }
        }
      }
      #expect(error?.code == .invalidArgument)
    }
  }

  @Test("arithmetic with NULL stays NULL", arguments: FixtureDatabase.all)
  func nulls(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      let product = try await products.create(.init(name: "a"))
      let changed = try await products.update(id: product.id) {
        $0.price += 1
        $0.weight += 1
      }
      #expect(changed.price == nil && changed.weight == nil)
    }
  }

  @Test("update(id:) changes the named columns and returns the row", arguments: FixtureDatabase.all)
  func one(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let before = try await users.get(email: "alice@example.com")
      try await Task.sleep(for: .milliseconds(5))
      let after = try await users.update(id: before.id) {
        $0.name = nil
        $0.role = .editor
        $0.lastLoginAt = People.newYear
      }
      #expect(after.name == nil && after.role == .editor && after.lastLoginAt == People.newYear)
      #expect(after.email == before.email && after.createdAt == before.createdAt)
      #expect(after.updatedAt > before.updatedAt)
      #expect(try await users.get(id: before.id) == after)
      expectEqual(try await users.filter { $0.name == nil }.count(), 2)
    }
  }

  @Test("arithmetic in an update is done by the database", arguments: FixtureDatabase.all)
  func arithmetic(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      expectEqual(try await users.update(id: alice.id) { $0.loginCount += 3 }.loginCount, 8)
      expectEqual(try await users.update(id: alice.id) { $0.loginCount -= 10 }.loginCount, -2)
      expectEqual(try await users.update(id: alice.id) { $0.loginCount *= 5 }.loginCount, -10)
      expectEqual(try await users.update(id: alice.id) { $0.loginCount /= 3 }.loginCount, -3)
      let twice = try await users.update(id: alice.id) {
        $0.loginCount = 7
        $0.loginCount += 1
        $0.loginCount *= 2
      }
      #expect(twice.loginCount == 16)
      let last = try await users.update(id: alice.id) {
        $0.loginCount += 1
        $0.loginCount = 3
      }
      #expect(last.loginCount == 3)
    }
  }

  @Test("arithmetic in an update is exact for decimals", arguments: FixtureDatabase.all)
  func decimals(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      var expected: Decimal = 10.5
      for _ in 0..<10 {
        try await users.update(id: alice.id) { $0.balance += Decimal(1) / 10 }
        expected += Decimal(1) / 10
        #expect(try await users.get(id: alice.id).balance == expected)
      }
      expectEqual(try await users.filter { $0.balance == 11.5 }.count(), 1)
    }
  }

  @Test("arithmetic in an update keeps NULL", arguments: FixtureDatabase.all)
  func nullArithmetic(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      try await items.create(.init(orderID: 1, productCode: "a", unitPrice: 1))
      let same = try await items.update(orderID: 1, productCode: "a") { $0.discount += 1 }
      #expect(same.discount == nil)
      let started = try await items.update(orderID: 1, productCode: "a") {
        $0.discount = 0
        $0.discount += 1
      }
      #expect(started.discount == 1)
    }
  }

  @Test("concurrent increments all count", arguments: FixtureDatabase.all)
  func concurrent(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      try await withThrowingTaskGroup { group in
        for _ in 0..<50 {
          group.addTask { try await users.update(id: alice.id) { $0.loginCount += 1 } }
        }
        try await group.waitForAll()
      }
      #expect(try await users.get(id: alice.id).loginCount == 55)
    }
  }

  @Test("an update without changes writes nothing", arguments: FixtureDatabase.all)
  func nothing(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      expectEqual(try await users.update(id: alice.id) { _ in }, alice)
      expectEqual(try await users.filter { $0.isActive }.update { _ in }, 0)
    }
  }

  @Test("update(id:) of a missing row throws", arguments: FixtureDatabase.all)
  func missing(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      for change: @Sendable (inout EntityChanges<User>) -> Void in [{ $0.name = "x" }, { _ in }] {
        let error = await expectError {
          try await users.update(id: UUID(), change)
        }
        #expect(error?.code == .notFound)
      }
    }
  }

  @Test("a filtered update returns the number of changed rows", arguments: FixtureDatabase.all)
  func many(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let frequent = try await users.filter { $0.loginCount >= 5 }.update { $0.isActive = false }
      #expect(frequent == 3)
      expectEqual(try await users.filter { $0.isActive }.count(), 0)
      expectEqual(try await users.filter { $0.loginCount > 100 }.update { $0.isActive = true }, 0)
      expectEqual(try await users.updateAll { $0.isActive = true }, 4)
      let least = users.order { $0.loginCount }.limit(2)
      expectEqual(try await least.update { $0.loginCount -= 1 }, 2)
      expectEqual(try await users.order { $0.loginCount }.all().map(\.loginCount), [-1, 4, 10, 20])
    }
  }

  @Test("update without a filter throws", arguments: FixtureDatabase.all)
  func unfiltered(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let error = await expectError {
        try await users.order { $0.email }.update { $0.isActive = false }
      }
      #expect(error?.code == .invalidArgument)
      expectEqual(
        error?.description,
        "update without a filter would affect every User; add a filter, or call updateAll { … }"
          + " on the repository to do so")
      let active = try await users.filter { $0.isActive }.count()
      #expect(active == 3)
    }
  }
}
