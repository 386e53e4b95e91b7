import SQLLexicon
import SchemagenRuntime

/// A migration's transaction on PostgreSQL, with a transaction-level advisory lock.
struct PostgreSQLTransaction: MigrationTransaction {
  let migration: Migration
  let connection: DatabaseConnection
  let options: MigratorOptions

  func begin() throws -> String? {
    try connection.run(script: migration.script.opening?.text ?? "BEGIN")
    if let holder = try PostgreSQLLock.acquire(on: connection) {
      try connection.run(script: "ROLLBACK")
      return holder
    }
    let milliseconds = options.statementLockTimeout.milliseconds
    try connection.run(script: "SET LOCAL lock_timeout = \(milliseconds)")
    return nil
  }

  func commit() throws {
    try connection.run(script: "COMMIT")
  }

  func rollBack() {
    try? connection.run(script: "ROLLBACK")
  }

  func restore() {}
}
