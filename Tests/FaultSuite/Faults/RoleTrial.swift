import TestSupport

/// Two migrations that take longer than the timeouts of a role, and change what it sets.
struct RoleTrial {
  /// What a role sets.
  struct Settings: CustomStringConvertible {
    let isolation: String
    let idleTimeout: String
    let statementTimeout: String
    let searchPath: String?
    let transactionTimeout: String?

    /// Each as `name = value`.
    var assignments: [String] {
      [
        "default_transaction_isolation = '\(isolation)'",
        "idle_in_transaction_session_timeout = '\(idleTimeout)'",
        "statement_timeout = '\(statementTimeout)'",
      ] + [searchPath.map { "search_path = \($0)" }].compactMap(\.self)
        + [transactionTimeout.map { "transaction_timeout = '\($0)'" }].compactMap(\.self)
    }

    var description: String { assignments.joined(separator: ", ") }
  }

  private let suite: Suite
  private let project: MigrationProject
  /// The states without settings, by search path.
  private let references: [String?: String]

  init(isTransactional: Bool, _ suite: Suite) throws {
    self.suite = suite
    project = try MigrationProject(.postgresql)
    try project.write(
      "20260101000000_table",
      """
      CREATE TABLE counter (step integer NOT NULL);
      INSERT INTO counter VALUES (1);
      SELECT pg_sleep(0.4);
      SET search_path = public;
      SET statement_timeout = 0;
      """)
    try project.write(
      "20260102000000_rows",
      isTransactional
        ? """
        CREATE TABLE second (id integer PRIMARY KEY);
        INSERT INTO counter VALUES (2);
        SELECT pg_sleep(0.4);
        CREATE INDEX by_step ON counter (step);
        """
        : """
        -- schemagen: no-transaction
        CREATE TABLE second (id integer PRIMARY KEY);
        INSERT INTO counter VALUES (2);
        SELECT pg_sleep(0.4);
        CREATE INDEX CONCURRENTLY by_step ON counter (step);
        """)
    var references: [String?: String] = [:]
    for path in [nil, "app, public"] {
      let database = try PostgresDatabase(on: PostgresCluster.shared())
      try Self.prepare(database, path.map { ["search_path = \($0)"] } ?? [])
      try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
      references[path] = try database.state(history: path == nil ? "public" : "app")
    }
    self.references = references
  }

  /// Applies the migrations as a role with settings.
  func run(_ settings: Settings) throws {
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    try Self.prepare(database, settings.assignments)
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    let state = try database.state(history: settings.searchPath == nil ? "public" : "app")
    let reference = references[settings.searchPath] ?? ""
    try require(state == reference, UnifiedDiff.between(reference, state))
    try suite.tool.run("migrate", "status", "--exit-code", in: project, on: database.url)
      .expect(0, says: ["Up to date"])
  }

  private static func prepare(_ database: PostgresDatabase, _ assignments: [String]) throws {
    try database.execute("CREATE SCHEMA app")
    // In this database alone, because the server is shared.
    for assignment in assignments {
      try database.execute(
        "ALTER ROLE \(PostgresCluster.user) IN DATABASE \(database.name) SET \(assignment)")
    }
  }
}
