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
    try begin(on: connection)
    do {
      let value = try body()
      try connection.run(script: "COMMIT")
      return value
    } catch {
      try? connection.run(script: "ROLLBACK")
      throw error
    }
  }

  /// On SQLite with the write lock at once: of two transactions that read first, only one may go on
  /// to write (<https://www.sqlite.org/isolation.html>).
  private static func begin(on connection: DatabaseConnection) throws {
    switch Dialect(connection.dialect) {
    case .postgresql: try connection.run(script: "BEGIN")
    case .sqlite:
      do {
        try connection.run(script: "BEGIN IMMEDIATE")
      } catch let error as DatabaseError where error.code == .busy {
        throw LockHeld(holder: SQLiteLockHolder.describe(on: connection))
      }
    }
  }
}
