import Foundation
import SchemagenRuntime
import Testing

@Suite("Selected columns")
struct SelectionTests {
  @Test("columns are read as tuples", arguments: FixtureDatabase.all)
  func tuples(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let rows = try await users.filter { $0.loginCount > 0 }.order { $0.email }
        .select { ($0.email, $0.role, $0.lastLoginAt, $0.balance) }.all()
      #expect(rows.map(\.0) == ["alice@example.com", "carol@example.com", "dora@example.com"])
      #expect(rows.map(\.1) == [.admin, .editor, .user])
      #expect(rows.first?.2 == People.newYear && rows.last?.2 == nil)
      #expect(rows.map(\.3) == [10.5, 99.99, 1000])
      let counts: [Int] = try await users.select { $0.loginCount }.order { $0.loginCount }.all()
      #expect(counts == [0, 5, 10, 20])
      let computed = try await users.order { $0.email }.select { ($0.email, $0.loginCount * 2) }
        .all()
      #expect(computed.map(\.1) == [10, 0, 20, 40])
    }
  }

  @Test("the first tuple and the number of tuples are read", arguments: FixtureDatabase.all)
  func first(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let first = try await users.order { $0.email.descending }.select { ($0.email, $0.role) }
        .first()
      #expect(first?.0 == "dora@example.com" && first?.1 == .user)
      let none = try await users.filter { $0.email == "x" }.select { ($0.email, $0.name) }.first()
      #expect(none == nil)
      let name = try await users.filter { $0.email.hasPrefix("bob") }.select { $0.name }.first()
      #expect(name == .some(nil))
      expectEqual(try await users.select { $0.role }.count(), 4)
      expectEqual(try await users.select { $0.role }.limit(3).count(), 3)
      let page = try await users.select { $0.loginCount }.order { $0.loginCount }.offset(1).limit(2)
        .all()
      #expect(page == [5, 10])
    }
  }

  @Test("different values are read once", arguments: FixtureDatabase.all)
  func distinct(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let states = try await users.select { $0.isActive }.distinct().order { $0.isActive }.all()
      #expect(states == [false, true])
      expectEqual(try await users.select { $0.role }.distinct().count(), 3)
      expectEqual(try await users.select { ($0.role, $0.isActive) }.distinct().count(), 4)
      let managers = try await users.select { $0.managerID }.distinct().all()
      #expect(managers.count == 2)
      let sums = try await users.select { $0.loginCount / 10 }.distinct()
        .order { $0.loginCount / 10 }.all()
      #expect(sums == [0, 1, 2])
      let error = await expectError {
        try await users.select { $0.role }.distinct().order { $0.email }.all()
      }
      #expect(error?.code == .invalidArgument)
    }
  }
}
