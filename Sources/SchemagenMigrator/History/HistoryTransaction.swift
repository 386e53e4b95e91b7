import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// A short transaction about the history table alone.
enum HistoryTransaction {
  /// Runs a closure in a transaction that writes, which is rolled back when the closure throws.
  ///
  /// - Throws: ``LockHeld`` when another process writes to an SQLite file, or keeps it from being written, or what the closure throws.
  static func run<Value>(
    on connection: DatabaseConnection, _ body: () throws -> Value
  ) throws -> Value {
    let sql = Dialect(connection.dialect).migrations.history
    try sql.begin(on: connection)
    do {
      let value = try body()
      try sql.commit(on: connection)
      return value
    } catch {
      try? connection.run(script: "ROLLBACK")
      throw error
    }
  }

  /// Runs a closure in a transaction that sees one state of the database and changes nothing.
  ///
  /// - Throws: ``LockHeld`` when another process keeps readers out of an SQLite file, or what the
  ///   closure throws.
  static func read<Value>(
    on connection: DatabaseConnection, _ body: () throws -> Value
  ) throws -> Value {
    try Dialect(connection.dialect).migrations.history.read(on: connection, body)
  }
}
