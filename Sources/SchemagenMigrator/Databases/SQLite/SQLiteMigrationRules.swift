import SQLLexicon
import SchemagenRuntime

/// What the migrator knows of SQLite.
struct SQLiteMigrationRules: MigrationRules {
  var history: any HistorySQL { SQLiteHistorySQL() }

  var steps: any StepSQL { SQLiteStepSQL() }

  var rows: any RowSQL { SQLiteRowSQL() }

  func transaction(
    for migration: Migration, on connection: DatabaseConnection, options: MigratorOptions,
    in home: HistoryHome
  ) -> any MigrationTransaction {
    SQLiteTransaction(migration: migration, connection: connection, options: options)
  }

  func locking<Result: Sendable>(
    for run: StepwiseRun, in database: Database, _ work: @escaping LockedWork<Result>
  ) async throws -> Result {
    try await SQLiteLockedSession(database: database, run: run).hold(work)
  }

  func excludingSteps<Result: Sendable>(
    in database: Database, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let path = try await database.performUnnamed(SQLiteRunLock.path)
    guard let lock = path.map(SQLiteRunLock.init), lock.exists else { return try await work() }
    return try await lock.hold(work)
  }

  /// The lock is asked for, because SQLite does not say who has it; where it cannot be asked for, as on
  /// files that cannot be written, no runner can be at work.
  func runner(in home: HistoryHome, of database: Database) async throws -> String? {
    let path = try await database.performUnnamed(SQLiteRunLock.path)
    guard let lock = path.map(SQLiteRunLock.init), lock.exists else { return nil }
    do {
      try await lock.hold {}
    } catch let held as LockHeld {
      return held.holder
    } catch is DatabaseError {
      return nil
    }
    return nil
  }

  func mayBeOutside(_ statement: SQLStatement) -> Bool { statement.starts(with: "PRAGMA") }

  /// <https://www.sqlite.org/pragma.html#pragma_foreign_keys>: "a no-op within a transaction", so
  /// that a table rebuilt there would take the rows of its children with it.
  func checkInside(_ statement: SQLStatement) throws(ScriptProblem) {
    guard statement.starts(with: "PRAGMA") else { return }
    let setting = statement.text.dropFirst("PRAGMA".count).lowercased()
      .split { $0 == "=" || $0 == "(" || $0 == ")" || $0 == "." || $0.isWhitespace }
    guard let name = setting.firstIndex(of: "foreign_keys"),
      let value = setting[name...].dropFirst().first,
      ["off", "0", "false", "no"].contains(value)
    else { return }
    throw ScriptProblem(
      statement, "PRAGMA foreign_keys=OFF does nothing inside a transaction.",
      help: "Move it to the top of the file, before `BEGIN;`.")
  }

  /// What SQLite says of statements that cannot run in a transaction: `cannot VACUUM from within a
  /// transaction`, `cannot change into wal mode from within a transaction`, and of PRAGMA synchronous
  /// (<https://github.com/sqlite/sqlite/blob/master/src/pragma.c>).
  private static let outsideOnly = [
    "within a transaction", "within transaction", "inside a transaction",
  ]

  func explanation(
    of error: DatabaseError, in statement: SQLStatement?
  ) -> FailureExplanation? {
    if error.sqliteCode != nil, Self.outsideOnly.contains(where: error.message.contains) {
      return FailureExplanation(advice: [MigrationScript.noTransactionAdvice])
    }
    guard let problem = statement.flatMap({ SQLiteCheck.problem(in: error.message, of: $0) })
    else { return nil }
    return FailureExplanation(
      problem: problem, advice: [SQLiteCheck.advice(about: problem)].compactMap(\.self))
  }

  /// There is one lock, of the whole file, whose holder the run lock knows.
  func lockHolders(
    blocking statement: SQLStatement, for wait: Duration, on connection: DatabaseConnection
  ) throws -> [String] { [] }

  func throwAway<Result: Sendable>(
    on server: String?, _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    try await SQLiteThrowAway.using(work)
  }
}
