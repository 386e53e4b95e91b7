import SQLLexicon
import SchemagenRuntime

/// A migration's transaction on PostgreSQL, with a transaction-level advisory lock.
struct PostgreSQLTransaction: MigrationTransaction {
  /// Begins a transaction that sees what others commit, whatever a role or a database has as its default:
  /// the lock comes first, and what is read after it must be of the time after it. It may write, whatever
  /// the migration has set; what others have set is asked for before (``ReadOnlyDefault``).
  ///
  /// In the same message the time is lifted after which the server ends a session that waits in a
  /// transaction.
  static let opening = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; " + patience

  /// Lifts that time for the open transaction.
  static let patience = "SET LOCAL idle_in_transaction_session_timeout = 0"

  let migration: Migration
  let connection: DatabaseConnection
  let options: MigratorOptions
  let home: HistoryHome
  private var settings: PostgreSQLSettings?

  init(
    migration: Migration, connection: DatabaseConnection, options: MigratorOptions,
    home: HistoryHome
  ) {
    self.migration = migration
    self.connection = connection
    self.options = options
    self.home = home
  }

  mutating func begin() throws -> String? {
    let own = migration.script.hasOwnIsolation ? migration.script.opening?.text : nil
    try connection.run(script: own.map { "\($0); \(Self.patience)" } ?? Self.opening)
    settings = try PostgreSQLSettings(on: connection)
    if let holder = try PostgreSQLLock.acquire(home, on: connection) {
      try connection.run(script: "ROLLBACK")
      return holder
    }
    try setLimits()
    return nil
  }

  func resetSettings() throws {
    try settings?.restore(on: connection)
    try setLimits()
  }

  func commit() throws {
    try connection.run(script: "COMMIT")
  }

  func finish() throws {}

  func rollBack() {
    try? connection.run(script: "ROLLBACK")
  }

  func restore() {}

  /// What holds for the transaction only.
  private func setLimits() throws {
    try PostgreSQLDefaults.liftTimeouts(on: connection)
    let milliseconds = options.statementLockTimeout.milliseconds
    try connection.run(script: "SET LOCAL lock_timeout = \(milliseconds)")
    try home.use(on: connection)
  }
}
