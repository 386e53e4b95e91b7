import SchemagenRuntime
import TestSupport
import Testing

@Suite("Violated constraints") struct ConstraintConformanceTests {
  private func withTables(
    _ kind: TestDatabase, _ body: @Sendable (Database) async throws -> Void
  ) async throws {
    try await kind.withDatabase { db in
      try await db.execute(
        """
        CREATE TABLE "User" (id INTEGER PRIMARY KEY, realm TEXT NOT NULL, email TEXT NOT NULL,
          CONSTRAINT age_check CHECK (id < 100))
        """)
      try await db.execute(
        "CREATE UNIQUE INDEX \"User_realm_email_key\" ON \"User\" (realm, email)")
      try await db.execute(
        "CREATE TABLE post (id INTEGER, author INTEGER CONSTRAINT post_author_fkey REFERENCES \"User\")"
      )
      try await db.execute("INSERT INTO \"User\" VALUES (1, 'r', 'secret@example.com')")
      try await body(db)
    }
  }

  @Test("a unique violation names table and columns, and no values", arguments: TestDatabase.all)
  func unique(_ kind: TestDatabase) async throws {
    try await withTables(kind) { db in
      let error = await databaseError {
        try await db.execute("INSERT INTO \"User\" VALUES (2, \("r"), \("secret@example.com"))")
      }
      #expect(error?.code == .constraint(.unique))
      #expect(error?.table == "User")
      #expect(error?.columns == ["realm", "email"])
      #expect(error?.description.contains("secret") == false)
      #expect(error?.statement?.contains("secret") == false)
      #expect(error?.constraint == (kind == .postgresql ? "User_realm_email_key" : nil))
      #expect(error?.sqlState == (kind == .postgresql ? "23505" : nil))
      #expect(error?.sqliteCode == (kind == .postgresql ? nil : 2067))
    }
  }

  @Test("a NOT NULL violation names the column", arguments: TestDatabase.all)
  func notNull(_ kind: TestDatabase) async throws {
    try await withTables(kind) { db in
      let error = await databaseError {
        try await db.execute("INSERT INTO \"User\" VALUES (2, 'r', NULL)")
      }
      #expect(error?.code == .constraint(.notNull))
      #expect(error?.table == "User")
      #expect(error?.columns == ["email"])
    }
  }

  @Test("a check violation names the check", arguments: TestDatabase.all)
  func check(_ kind: TestDatabase) async throws {
    try await withTables(kind) { db in
      let error = await databaseError {
        try await db.execute("INSERT INTO \"User\" VALUES (200, 'r', 'b')")
      }
      #expect(error?.code == .constraint(.check))
      #expect(error?.constraint == "age_check")
    }
  }

  @Test(
    "foreign keys are enforced, and named where the database names them",
    arguments: TestDatabase.all)
  func foreignKey(_ kind: TestDatabase) async throws {
    try await withTables(kind) { db in
      let error = await databaseError {
        try await db.execute("INSERT INTO post VALUES (1, 99)")
      }
      #expect(error?.code == .constraint(.foreignKey))
      #expect(error?.constraint == (kind == .postgresql ? "post_author_fkey" : nil))
    }
  }

  @Test("values that the server quotes are left out of error messages")
  func quotedValues() async throws {
    guard PostgresCluster.isAvailable else { return }
    try await TestDatabase.postgresql.withDatabase { db in
      try await db.execute("CREATE TYPE mood AS ENUM ('happy')")
      for cast in ["uuid", "mood", "integer", "timestamp", "jsonb", "inet"] {
        let secret = "se\"cret"
        let error = await databaseError {
          try await db.execute("SELECT \(secret)::\(raw: cast)")
        }
        #expect(error?.code == .typeMismatch, "\(cast)")
        #expect(error?.description.contains("cret") == false, "\(cast)")
      }
    }
  }
}
