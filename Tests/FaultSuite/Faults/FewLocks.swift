import TestSupport

extension Fault {
  /// A migration needs more locks than the server has room for.
  static let fewLocks = Fault(
    name: "few-locks",
    about: "a migration over more tables than max_locks_per_transaction leaves room for"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("few locks: PostgreSQL").skip("no server is installed")
    }
    let row = suite.table.row("no memory left for locks: PostgreSQL")
    let server = try LossyServer(settings: few)
    for isTransactional in suite.isShort ? [true] : [true, false] {
      row.attempt(isTransactional ? "one transaction" : "no transaction") {
        try run(on: server, isTransactional: isTransactional, suite)
      }
    }
  }

  private static let few = ["max_connections=15", "max_locks_per_transaction=10"]

  private static func run(
    on server: LossyServer, isTransactional: Bool, _ suite: Suite
  ) throws {
    let project = try MigrationProject(.postgresql)
    let id = "20260101000000_many"
    let tables = (1...500).map { "CREATE TABLE table_\($0) (id integer PRIMARY KEY);\n" }.joined()
    let count = "CREATE TABLE counter (step integer);\nINSERT INTO counter VALUES (1);\n"
    // Without a transaction each statement needs few locks, but one that drops all needs many.
    let names = (1...500).map { "table_\($0)" }.joined(separator: ", ")
    let rest = "DROP TABLE \(names);\nINSERT INTO counter VALUES (2);\n"
    try project.write(
      id,
      isTransactional
        ? count + tables : "-- schemagen: no-transaction\n" + count + tables + rest)
    let database = try PostgresDatabase(on: server.cluster)
    let outcome = try suite.tool.run("migrate", "deploy", in: project, on: database.url)
    try outcome.expect(
      1,
      says: [
        "\(id) failed", "migration.sql:", "max_locks_per_transaction",
        isTransactional ? "the database is unchanged" : "the next run continues with this one",
      ])
    let history = try database.execute("SELECT to_regclass('_schemagen_migrations')")
    try require(
      isTransactional == (history == "\n"), "after the failure there is the history: \(history)")
    try server.cluster.stop()
    try server.start(settings: ["max_locks_per_transaction=200"])
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0, says: [id])
    let fresh = try PostgresDatabase(on: server.cluster)
    try suite.tool.run("migrate", "deploy", in: project, on: fresh.url).expect(0)
    try database.expect(fresh.state())
    try server.cluster.stop()
    try server.start(settings: few)
  }
}
