import SQLLexicon
import SchemagenRuntime

/// A migration's transaction on SQLite, where the file's write lock excludes other runners.
struct SQLiteTransaction: MigrationTransaction {
  /// Settings of the connection that a migration may change, with their original values.
  private let settings: [(name: String, value: String)]
  let migration: Migration
  let connection: DatabaseConnection
  let options: MigratorOptions

  /// Saves the settings of a connection before a migration changes them.
  init(migration: Migration, connection: DatabaseConnection, options: MigratorOptions) {
    self.migration = migration
    self.connection = connection
    self.options = options
    settings = ["foreign_keys", "legacy_alter_table", "busy_timeout"].compactMap { name in
      let value = try? connection.first(BoundStatement(sql: "PRAGMA \(name)")) {
        try $0.read(0, as: Int.self)
      }
      return value.map { (name, String($0)) }
    }
  }

  func begin() throws -> String? {
    // The runner's own loop waits, so that it can report the holder.
    try connection.run(script: "PRAGMA busy_timeout = 100")
    for statement in migration.script.prologue {
      try connection.run(script: statement.text)
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

  func commit() throws {
    try connection.run(script: "COMMIT")
    for statement in migration.script.epilogue {
      try connection.run(script: statement.text)
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
    for setting in settings {
      try? connection.run(script: "PRAGMA \(setting.name) = \(setting.value)")
    }
  }
}
