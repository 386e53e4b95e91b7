import DatabaseSchema
import SchemagenRuntime

/// A short transaction that writes to the history table alone.
enum HistoryTransaction {
  /// Runs a closure in a transaction, which is rolled back when the closure throws.
  ///
  /// - Throws: ``LockHeld`` when another runner writes to an SQLite file, or what the closure throws.
  static func run<Value>(
    on connection: DatabaseConnection, _ body: () throws -> Value
  ) throws -> Value {
    try Dialect(connection.dialect).historySQL.begin(on: connection)
    do {
      let value = try body()
      try connection.run(script: "COMMIT")
      return value
    } catch {
      try? connection.run(script: "ROLLBACK")
      throw error
    }
  }
}
