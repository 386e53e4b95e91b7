import Foundation
import SchemagenRuntime
import Testing

@Suite("Filters")
struct FilterTests {
  @Test("filters compare columns with values", arguments: FixtureDatabase.all)
  func comparisons(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.email == "alice@example.com" }, #"WHERE "email" = $1"#,
        finds: ["alice"])
      try await expect(
        users.filter { $0.email != "alice@example.com" }, #"WHERE "email" <> $1"#,
        finds: ["bob", "carol", "dora"])
      try await expect(
        users.filter { $0.loginCount < 5 }, #"WHERE "login_count" < $1"#, finds: ["bob"])
      try await expect(
        users.filter { $0.loginCount <= 5 }, #"WHERE "login_count" <= $1"#,
        finds: ["alice", "bob"])
      try await expect(
        users.filter { $0.loginCount > 5 }, #"WHERE "login_count" > $1"#,
        finds: ["carol", "dora"])
      try await expect(
        users.filter { $0.loginCount >= 5 }, #"WHERE "login_count" >= $1"#,
        finds: ["alice", "carol", "dora"])
      try await expect(
        users.filter { $0.role == .admin }, #"WHERE "role" = $1"#, finds: ["alice"])
      try await expect(
        users.filter { $0.balance == 10.5 }, #"WHERE "balance" = $1"#, finds: ["alice"])
      try await expect(
        users.filter { $0.lastLoginAt >= People.newYear }, #"WHERE "lastLoginAt" >= $1"#,
        finds: ["alice"])
    }
  }

  @Test(
    "filters treat NULL as a value that differs from all others", arguments: FixtureDatabase.all)
  func nulls(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(users.filter { $0.name == nil }, #"WHERE "name" IS NULL"#, finds: ["bob"])
      try await expect(
        users.filter { $0.name != nil }, #"WHERE "name" IS NOT NULL"#,
        finds: ["alice", "carol", "dora"])
      let nobody: String? = nil
      try await expect(
        users.filter { $0.name == nobody }, #"WHERE "name" IS NULL"#, finds: ["bob"])
      try await expect(users.filter { $0.name.isNull }, #"WHERE "name" IS NULL"#, finds: ["bob"])
      try await expect(
        users.filter { $0.name.isNotNull }, #"WHERE "name" IS NOT NULL"#,
        finds: ["alice", "carol", "dora"])
      try await expect(
        users.filter { $0.name != "Alice" }, #"WHERE "name" IS DISTINCT FROM $1"#,
        sqlite: #"WHERE "name" IS NOT ?1"#, finds: ["bob", "carol", "dora"])
      try await expect(
        users.filter { !($0.name == "Alice") }, #"WHERE "name" IS DISTINCT FROM $1"#,
        sqlite: #"WHERE "name" IS NOT ?1"#, finds: ["bob", "carol", "dora"])
      try await expect(
        users.filter { !($0.lastLoginAt >= People.newYear) },
        #"WHERE ("lastLoginAt" >= $1) IS NOT TRUE"#, finds: ["bob", "carol", "dora"])
    }
  }

  @Test("filters combine conditions", arguments: FixtureDatabase.all)
  func logic(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.role == .user || $0.loginCount == 5 && $0.isActive },
        #"WHERE "role" = $1 OR ("login_count" = $2 AND "isActive")"#,
        finds: ["alice", "bob", "dora"])
      try await expect(
        users.filter { ($0.role == .user || $0.role == .editor) && $0.loginCount > 0 },
        #"WHERE ("role" = $1 OR "role" = $2) AND "login_count" > $3"#, finds: ["carol", "dora"])
      try await expect(
        users.filter { !($0.role == .user && $0.isActive) },
        #"WHERE NOT ("role" = $1 AND "isActive")"#, finds: ["alice", "bob", "carol"])
      try await expect(
        users.filter { $0.loginCount > 0 }.filter { $0.isActive },
        #"WHERE "login_count" > $1 AND "isActive""#, finds: ["alice", "carol", "dora"])
      try await expect(
        users.filter { !(!$0.isActive) }, #"WHERE "isActive""#, finds: ["alice", "carol", "dora"])
    }
  }

  @Test("a Bool column is a filter by itself", arguments: FixtureDatabase.all)
  func flags(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.isActive }, #"WHERE "isActive""#, finds: ["alice", "carol", "dora"])
      try await expect(users.filter { !$0.isActive }, #"WHERE NOT ("isActive")"#, finds: ["bob"])
      try await expect(
        users.filter { $0.isActive == false }, #"WHERE "isActive" = $1"#, finds: ["bob"])
    }
  }

  @Test("filters compare columns with columns", arguments: FixtureDatabase.all)
  func columns(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.email == $0.name }, #"WHERE "email" = "name""#, finds: [])
      try await expect(
        users.filter { $0.email != $0.name }, #"WHERE "email" IS DISTINCT FROM "name""#,
        sqlite: #"WHERE "email" IS NOT "name""#, finds: ["alice", "bob", "carol", "dora"])
      try await expect(
        users.filter { $0.name == $0.name }, #"WHERE "name" IS NOT DISTINCT FROM "name""#,
        sqlite: #"WHERE "name" IS "name""#, finds: ["alice", "bob", "carol", "dora"])
      try await expect(
        users.filter { $0.lastLoginAt < $0.createdAt }, #"WHERE "lastLoginAt" < "createdAt""#,
        finds: ["alice", "carol"])
    }
  }

  @Test("filters can be combined at run time", arguments: FixtureDatabase.all)
  func dynamic(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { user in .any([user.role == .admin, user.loginCount == 0]) },
        #"WHERE "role" = $1 OR "login_count" = $2"#, finds: ["alice", "bob"])
      try await expect(users.filter(.any([])), "WHERE FALSE", finds: [])
      try await expect(
        users.filter(.all([])), "WHERE TRUE", finds: ["alice", "bob", "carol", "dora"])
      let query = users.query.filter(User.columns.role == .editor)
      try await expect(query, #"WHERE "role" = $1"#, finds: ["carol"])
    }
  }

  @Test("filters may be written in SQL with bound values", arguments: FixtureDatabase.all)
  func sql(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let (least, name) = (3, "'); DROP TABLE \"User\"; --")
      try await expect(
        users.filter {
          $0.loginCount < 100 && .sql("length(\(identifier: "email")) > \(least)")
            && $0.name != name
        },
        #"WHERE "login_count" < $1 AND (length("email") > $2) AND "name" IS DISTINCT FROM $3"#,
        sqlite: #"WHERE "login_count" < ?1 AND (length("email") > ?2) AND "name" IS NOT ?3"#,
        finds: ["alice", "bob", "carol", "dora"])
      try await expect(
        users.filter(!.sql("\(identifier: "name") = \(name)")),
        #"WHERE (("name" = $1)) IS NOT TRUE"#, finds: ["alice", "bob", "carol", "dora"])
    }
  }

  @Test("a filter nested too deep is an error", arguments: FixtureDatabase.all)
  func deep(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      var filter = User.columns.isActive.filter
      for depth in 0..<100_000 {
        filter =
          depth.isMultiple(of: 2)
          ? filter && User.columns.loginCount != depth
          : filter || User.columns.loginCount == depth
        if depth == 20 { expectEqual(try await users.filter(filter).exists(), true) }
      }
      let query = users.filter(filter)
      let error = await expectError { try await query.all() }
      expectEqual(error?.code, .invalidArgument)
      var related = User.columns.reports.exists
      var counted = related
      for depth in 0..<100_000 {
        related = User.columns.reports.some { _ in related }
        counted = User.columns.reports.filter { _ in counted }.count > 0
        if depth == 5 {
          expectEqual(try await users.filter(related).exists(), false)
          expectEqual(try await users.filter(counted).exists(), false)
        }
      }
      for filter in [related, !related, counted, !counted] {
        let error = await expectError { try await users.filter(filter).all() }
        expectEqual(error?.code, .invalidArgument)
      }
    }
  }

  @Test("a filter may have thousands of conditions", arguments: FixtureDatabase.all)
  func long(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let counts = (0..<4000).map { User.columns.loginCount == $0 }
      let found = try await users.filter(.any(counts)).count()
      #expect(found == 4)
      let none = try await users.filter(.all(counts)).count()
      #expect(none == 0)
    }
  }
}
