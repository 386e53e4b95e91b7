import DatabaseIntrospection
import DatabaseSchema
import PostgreSQLIntrospection
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Tables that PostgreSQL is tried with", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLTrialTests {
  private static func table(_ name: String, _ check: String) -> TrialTable {
    TrialTable(
      name: name,
      statements: ["CREATE TABLE \"\(name)\" (n integer, CONSTRAINT k CHECK (\(check)))"])
  }

  private func checks(_ answers: [TrialAnswer]) -> [String?] {
    answers.map { if case .kept(let table) = $0 { table.checks.first?.expression } else { nil } }
  }

  @Test("several tables are answered together, also of one name and beside one that is refused")
  func together() async throws {
    let database = try CatalogDatabase("CREATE TABLE t (n text)")
    let answers = try await database.perform { connection in
      try connection.run(script: "BEGIN")
      defer { try? connection.run(script: "ROLLBACK") }
      let path = "SET search_path = public; SET lock_timeout = 77"
      try connection.run(script: path)
      let answers = try Introspector().trials(
        of: [
          Self.table("t", "n in (1, 2)"), Self.table("t", "missing > 1"),
          Self.table("t", "\"t\".n between 1 and 3"), Self.table("U", "n + 1 > 2"),
        ], on: connection)
      // The settings are as they were, and nothing is left.
      let names = try connection.query(
        "SELECT current_setting('search_path') || current_setting('lock_timeout') || count(*) "
          + "FROM pg_class WHERE relname LIKE 'schemagen%' OR relname = 'U'")
      #expect(names == ["public77ms0"])
      return answers
    }
    #expect(answers[1] == .refused)
    #expect(
      checks(answers) == [
        "n = ANY (ARRAY[1, 2])", nil, "(n >= 1) AND (n <= 3)", "(n + 1) > 2",
      ])
  }

  @Test("a role that may not create temporary tables gets no answer, and can go on")
  func unanswered() async throws {
    let database = try CatalogDatabase("SELECT 1")
    try database.cluster.execute(
      "REVOKE TEMP ON DATABASE \(database.name) FROM PUBLIC", in: database.name)
    _ = try? database.cluster.execute("CREATE ROLE without_temp LOGIN", in: database.name)
    let answers = try await database.perform(as: "without_temp") { connection in
      try connection.run(script: "BEGIN")
      defer { try? connection.run(script: "ROLLBACK") }
      let answers = try Introspector().trials(
        of: [Self.table("t", "n > 1"), Self.table("u", "n > 1")], on: connection)
      #expect(try connection.query("SELECT 'there'") == ["there"])
      return answers
    }
    #expect(answers == [.unanswered, .unanswered])
  }
}

extension DatabaseConnection {
  /// The texts of a query's only column.
  fileprivate func query(_ sql: String) throws -> [String] {
    try query(BoundStatement(sql: sql)) { try $0.read(0, as: String.self) }
  }
}
