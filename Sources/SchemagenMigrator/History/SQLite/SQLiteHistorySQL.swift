import SchemagenRuntime

/// The history table's SQL on SQLite.
struct SQLiteHistorySQL: HistorySQL {
  let versionQuery = "SELECT sqlite_version()"

  func columnNames(in home: HistoryHome) throws -> BoundStatement {
    BoundStatement(
      sql: "SELECT name FROM pragma_table_info('\(HistoryTable.name)', 'main')")
  }

  /// SQLite has no type for times.
  func type(of kind: HistoryColumn.Kind) -> String {
    switch kind {
    case .text, .time: "TEXT"
    case .integer: "INTEGER"
    }
  }

  func parameter(_ number: Int, as kind: HistoryColumn.Kind) -> String { "?\(number)" }

  func time(_ column: String) -> String { "\"\(column)\"" }

  /// From its first query on a transaction sees one state: <https://www.sqlite.org/isolation.html>.
  func beginReading(on connection: DatabaseConnection) throws {
    try connection.run(script: "BEGIN")
  }

  /// Takes the write lock at once: of two transactions that read first, only one can go on to write
  /// (<https://www.sqlite.org/isolation.html>).
  func begin(on connection: DatabaseConnection) throws {
    do {
      try connection.run(script: "BEGIN IMMEDIATE")
    } catch let error as DatabaseError where error.code == .busy {
      throw LockHeld(holder: SQLiteLockHolder.describe(on: connection))
    }
  }

  /// The transaction holds the write lock of the file already.
  func lock(_ home: HistoryHome, on connection: DatabaseConnection) throws {}
}
