import SQLLexicon
import SchemagenRuntime

/// What the migrator knows of PostgreSQL.
struct PostgreSQLMigrationRules: MigrationRules {
  var history: any HistorySQL { PostgreSQLHistorySQL() }

  var steps: any StepSQL { PostgreSQLStepSQL() }

  var rows: any RowSQL { PostgreSQLRowSQL() }

  func transaction(
    for migration: Migration, on connection: DatabaseConnection, options: MigratorOptions,
    in home: HistoryHome
  ) -> any MigrationTransaction {
    PostgreSQLTransaction(
      migration: migration, connection: connection, options: options, home: home)
  }

  func locking<Result: Sendable>(
    for run: StepwiseRun, in database: Database, _ work: @escaping LockedWork<Result>
  ) async throws -> Result {
    try await PostgreSQLLockedSession(database: database, run: run).hold(work)
  }

  /// Both take one lock.
  func excludingSteps<Result: Sendable>(
    in database: Database, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await work()
  }

  func runner(in home: HistoryHome, of database: Database) async throws -> String? {
    try await database.performUnnamed { try PostgreSQLLock.holder(home, on: $0) }
  }

  func mayBeOutside(_ statement: SQLStatement) -> Bool { false }

  func checkInside(_ statement: SQLStatement) throws(ScriptProblem) {}

  func lockHolders(
    blocking statement: SQLStatement, for wait: Duration, on connection: DatabaseConnection
  ) throws -> [String] {
    try TableLockHolders.find(blocking: statement, for: wait, on: connection)
  }

  func throwAway<Result: Sendable>(
    on server: String?, _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    try await PostgreSQLThrowAway(server: server ?? "").using(work)
  }
}
