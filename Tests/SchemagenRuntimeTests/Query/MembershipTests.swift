import Foundation
import SchemagenRuntime
import Testing

@Suite("Membership")
struct MembershipTests {
  @Test("in and notIn test whether a value is in a list", arguments: FixtureDatabase.all)
  func lists(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.role.in([.admin, .editor]) }, #"WHERE "role" = ANY($1)"#,
        sqlite: #"WHERE "role" IN (SELECT value FROM json_each(?1))"#, finds: ["alice", "carol"])
      try await expect(
        users.filter { $0.loginCount.notIn([0, 5]) }, #"WHERE "login_count" <> ALL($1)"#,
        sqlite: #"WHERE "login_count" NOT IN (SELECT value FROM json_each(?1))"#,
        finds: ["carol", "dora"])
      try await expect(
        users.filter { $0.name.notIn(["Alice"]) },
        #"WHERE ("name" IS NULL OR "name" <> ALL($1))"#,
        sqlite: #"WHERE ("name" IS NULL OR "name" NOT IN (SELECT value FROM json_each(?1)))"#,
        finds: ["bob", "carol", "dora"])
    }
  }

  @Test("in with an empty list matches no row", arguments: FixtureDatabase.all)
  func empty(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(users.filter { $0.email.in([]) }, "WHERE FALSE", finds: [])
      try await expect(
        users.filter { $0.email.notIn([]) }, "WHERE TRUE",
        finds: ["alice", "bob", "carol", "dora"])
      expectEqual(try await users.filter { $0.email.in([]) }.delete(), 0)
    }
  }

  @Test("in works for every type of column", arguments: FixtureDatabase.all)
  func kinds(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let found = [
        try await users.filter { $0.id.in([alice.id, UUID()]) }.all(),
        try await users.filter { $0.email.in([alice.email, "\"'\\\u{1F600}"]) }.all(),
        try await users.filter { $0.balance.in([10.5, 1_000_000]) }.all(),
        try await users.filter { $0.lastLoginAt.in([People.newYear]) }.all(),
        try await users.filter { $0.createdAt.in([alice.createdAt]) && $0.loginCount.in([5]) }
          .all(),
      ]
      #expect(found == Array(repeating: [alice], count: 5))
    }
  }

  @Test("in accepts 100,000 values", arguments: FixtureDatabase.all)
  func huge(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let emails = (0..<100_000).map { "\($0)@example.com" } + ["dora@example.com"]
      let found = try await users.filter { $0.email.in(emails) }.all()
      #expect(found.map(\.email) == ["dora@example.com"])
      expectEqual(try await users.filter { $0.email.notIn(emails) }.count(), 3)
    }
  }

  @Test("in with a range includes its bounds as in Swift", arguments: FixtureDatabase.all)
  func ranges(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.loginCount.in(5...10) },
        #"WHERE "login_count" >= $1 AND "login_count" <= $2"#, finds: ["alice", "carol"])
      try await expect(
        users.filter { $0.loginCount.in(5..<10) },
        #"WHERE "login_count" >= $1 AND "login_count" < $2"#, finds: ["alice"])
      try await expect(
        users.filter { $0.balance.between(0, 10.5) },
        #"WHERE "balance" >= $1 AND "balance" <= $2"#, finds: ["alice", "bob"])
      try await expect(
        users.filter { $0.loginCount.between(10, 5) },
        #"WHERE "login_count" >= $1 AND "login_count" <= $2"#, finds: [])
    }
  }
}
