import SchemagenRuntime
import Testing

@Suite("Text search")
struct TextSearchTests {
  @Test(
    "contains, hasPrefix and hasSuffix are case-sensitive by default",
    arguments: FixtureDatabase.all)
  func parts(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { $0.name.contains("li") }, #"WHERE "name" LIKE $1"#,
        sqlite: #"WHERE instr("name", ?1) > 0"#, finds: ["alice"])
      try await expect(
        users.filter { $0.name.hasPrefix("Al") }, #"WHERE "name" LIKE $1"#,
        sqlite: #"WHERE ("name" COLLATE BINARY >= ?1 AND "name" COLLATE BINARY < ?2)"#,
        finds: ["alice"])
      try await expect(
        users.filter { $0.name.hasSuffix("ice") }, #"WHERE "name" LIKE $1"#,
        sqlite: #"WHERE substr("name", ?1) = ?2"#, finds: ["alice"])
      expectEqual(try await users.filter { $0.name.contains("LI") }.count(), 0)
      expectEqual(try await users.filter { $0.name.hasPrefix("al") }.count(), 0)
      expectEqual(try await users.filter { $0.name.hasSuffix("ICE") }.count(), 0)
      expectEqual(try await users.filter { $0.name.hasSuffix("Alice and more") }.count(), 0)
    }
  }

  @Test("contains, hasPrefix and hasSuffix can ignore case", arguments: FixtureDatabase.all)
  func caseInsensitive(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let like = #"WHERE "name" LIKE ?1 ESCAPE '\'"#
      try await expect(
        users.filter { $0.name.contains("LI", caseInsensitive: true) },
        #"WHERE "name" ILIKE $1"#, sqlite: like, finds: ["alice"])
      try await expect(
        users.filter { $0.name.hasPrefix("aL", caseInsensitive: true) },
        #"WHERE "name" ILIKE $1"#, sqlite: like, finds: ["alice"])
      try await expect(
        users.filter { $0.name.hasSuffix("ICE", caseInsensitive: true) },
        #"WHERE "name" ILIKE $1"#, sqlite: like, finds: ["alice"])
      try await expect(
        users.filter { $0.name.equals("aLICE", caseInsensitive: true) },
        #"WHERE lower("name") = lower($1)"#, finds: ["alice"])
      try await expect(
        users.filter { $0.name.equals("Alice") }, #"WHERE "name" = $1"#, finds: ["alice"])
    }
  }

  @Test("% and _ in a search text match themselves", arguments: FixtureDatabase.all)
  func wildcards(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      for caseInsensitive in [false, true] {
        for needle in ["%", "_", "l_1", "0%"] {
          let found = try await users.filter {
            $0.name.contains(needle, caseInsensitive: caseInsensitive)
          }.all()
          #expect(found.map(\.email) == ["carol@example.com"], "\(needle)")
        }
        let backslash = try await users.filter {
          $0.name.contains("\\", caseInsensitive: caseInsensitive)
        }.all()
        #expect(backslash.map(\.email) == ["dora@example.com"])
        let suffix = try await users.filter {
          $0.name.hasSuffix("100%", caseInsensitive: caseInsensitive)
        }.all()
        #expect(suffix.map(\.email) == ["carol@example.com"])
        let prefix = try await users.filter {
          $0.name.hasPrefix("%", caseInsensitive: caseInsensitive)
        }.all()
        #expect(prefix.isEmpty)
      }
    }
  }

  @Test("text search finds letters of all scripts", arguments: FixtureDatabase.all)
  func unicode(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      for query in [
        users.filter { $0.name.contains("\u{1F980}") },
        users.filter { $0.name.hasPrefix("Dóra") },
        users.filter { $0.name.hasSuffix("\u{1F980}") },
        users.filter { $0.name.contains("óRA", caseInsensitive: true) },
      ] {
        let found = try await query.all()
        #expect(found.map(\.email) == ["dora@example.com"])
      }
    }
  }

  @Test("every text contains the empty text", arguments: FixtureDatabase.all)
  func empty(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let named = ["alice", "carol", "dora"]
      try await expect(
        users.filter { $0.name.contains("") }, #"WHERE "name" IS NOT NULL"#, finds: named)
      try await expect(
        users.filter { $0.name.hasPrefix("") }, #"WHERE "name" IS NOT NULL"#, finds: named)
      try await expect(
        users.filter { $0.name.hasSuffix("") }, #"WHERE "name" IS NOT NULL"#, finds: named)
    }
  }

  @Test("a negated text search matches NULL", arguments: FixtureDatabase.all)
  func opposite(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      try await expect(
        users.filter { !$0.name.contains("li") }, #"WHERE ("name" LIKE $1) IS NOT TRUE"#,
        sqlite: #"WHERE (instr("name", ?1) > 0) IS NOT TRUE"#, finds: ["bob", "carol", "dora"])
      try await expect(
        users.filter { !$0.email.contains("a") }, #"WHERE NOT ("email" LIKE $1)"#,
        sqlite: #"WHERE NOT (instr("email", ?1) > 0)"#, finds: [])
    }
  }
}
