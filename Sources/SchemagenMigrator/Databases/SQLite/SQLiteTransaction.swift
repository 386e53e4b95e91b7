import SQLLexicon
import SchemagenRuntime

/// A migration's transaction on SQLite, where the file's write lock excludes other runners.
struct SQLiteTransaction: MigrationTransaction {
  /// Settings of the connection that a migration may change.
  private let settings: SQLiteSettings
  let migration: Migration
  let connection: DatabaseConnection
  let options: MigratorOptions

  /// Saves the settings of a connection before a migration changes them.
  init(migration: Migration, connection: DatabaseConnection, options: MigratorOptions) {
    self.migration = migration
    self.connection = connection
    self.options = options
    let script = migration.script
    settings = SQLiteSettings(
      changedBy: script.prologue + script.body + script.epilogue, on: connection)
  }

  func begin() throws -> String? {
    // The runner's own loop waits, so that it can report the holder.
    try connection.run(script: SQLiteBusyTimeout.shortening)
    for statement in migration.script.prologue {
      try run(statement, .opening)
    }
    do {
      try connection.run(script: "BEGIN IMMEDIATE")
    } catch let error as DatabaseError where error.code == .busy {
      restore()
      return SQLiteLockHolder.describe(on: connection)
    }
    // A reader may delay the COMMIT.
    let milliseconds = options.lockTimeout.milliseconds
    try connection.run(script: "PRAGMA busy_timeout = \(milliseconds)")
    return nil
  }

  func resetSettings() throws {
    restore()
    let milliseconds = options.lockTimeout.milliseconds
    try connection.run(script: "PRAGMA busy_timeout = \(milliseconds)")
  }

  func commit() throws {
    try SQLiteLockHolder.naming(on: connection) { try connection.run(script: "COMMIT") }
  }

  func finish() throws {
    for statement in migration.script.epilogue {
      try run(statement, .closing)
    }
  }

  /// A statement such as `INSERT OR ROLLBACK` may already have ended the transaction:
  /// <https://www.sqlite.org/lang_conflict.html>.
  func rollBack() {
    try? connection.run(script: "ROLLBACK")
    for statement in migration.script.epilogue {
      try? connection.run(script: statement.text)
    }
    restore()
  }

  func restore() {
    settings.restore(on: connection)
  }

  private func run(_ statement: SQLStatement, _ phase: StatementFailure.Phase) throws {
    do {
      try connection.run(script: statement.text)
    } catch let error as DatabaseError {
      throw StatementFailure(
        migration: migration, statement: statement, phase: phase, cause: error)
    }
  }
}
