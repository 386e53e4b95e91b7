import SchemagenRuntime
import Testing

@Suite("Order")
struct OrderTests {
  @Test("order is ascending by default", arguments: FixtureDatabase.all)
  func direction(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.order { $0.loginCount }, #"ORDER BY "login_count""#,
        finds: ["bob", "alice", "carol", "dora"])
      try await expect(
        users.order { $0.loginCount.ascending }, #"ORDER BY "login_count""#,
        finds: ["bob", "alice", "carol", "dora"])
      try await expect(
        users.order { $0.loginCount.descending }, #"ORDER BY "login_count" DESC"#,
        finds: ["dora", "carol", "alice", "bob"])
    }
  }

  @Test("order accepts several terms", arguments: FixtureDatabase.all)
  func terms(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.order { ($0.isActive, $0.loginCount.descending) },
        #"ORDER BY "isActive", "login_count" DESC"#, finds: ["bob", "dora", "carol", "alice"])
      try await expect(
        users.order { $0.isActive }.order { $0.loginCount.descending },
        #"ORDER BY "isActive", "login_count" DESC"#, finds: ["bob", "dora", "carol", "alice"])
      try await expect(
        users.query.order(by: [User.columns.isActive.descending, User.columns.email.ascending]),
        #"ORDER BY "isActive" DESC, "email""#, finds: ["alice", "carol", "dora", "bob"])
    }
  }

  @Test("order puts NULL at the same end on both databases", arguments: FixtureDatabase.all)
  func nulls(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let users = users.filter { $0.email != "dora@example.com" }
      let filter = #"WHERE "email" <> $1 "#
      let liteFilter = #"WHERE "email" <> ?1 "#
      try await expect(
        users.order { $0.lastLoginAt }, filter + #"ORDER BY "lastLoginAt""#,
        sqlite: liteFilter + #"ORDER BY "lastLoginAt" NULLS LAST"#,
        finds: ["carol", "alice", "bob"])
      try await expect(
        users.order { $0.lastLoginAt.descending }, filter + #"ORDER BY "lastLoginAt" DESC"#,
        sqlite: liteFilter + #"ORDER BY "lastLoginAt" DESC NULLS FIRST"#,
        finds: ["bob", "alice", "carol"])
      try await expect(
        users.order { $0.lastLoginAt.ascending.nullsFirst },
        filter + #"ORDER BY "lastLoginAt" NULLS FIRST"#,
        sqlite: liteFilter + #"ORDER BY "lastLoginAt""#, finds: ["bob", "carol", "alice"])
      try await expect(
        users.order { $0.lastLoginAt.descending.nullsLast },
        filter + #"ORDER BY "lastLoginAt" DESC NULLS LAST"#,
        sqlite: liteFilter + #"ORDER BY "lastLoginAt" DESC"#, finds: ["alice", "carol", "bob"])
    }
  }
}
