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

  func home(on connection: DatabaseConnection) throws -> HistoryHome {
    HistoryHome(schema: nil, searchPath: nil)
  }

  func exists(_ home: HistoryHome, on connection: DatabaseConnection) -> Bool { true }

  func refusal(on connection: DatabaseConnection) -> MigrationError? { nil }

  func use(_ home: HistoryHome, on connection: DatabaseConnection) throws {}

  func create(_ home: HistoryHome, on connection: DatabaseConnection) throws {}

  /// From its first query on a transaction sees one state: <https://www.sqlite.org/isolation.html>. The
  /// runner's own loop waits for a lock, because it can name the holder.
  func read<Value>(
    on connection: DatabaseConnection, _ work: () throws -> Value
  ) throws -> Value {
    try SQLiteBusyTimeout.shortened(on: connection) {
      try SQLiteLockHolder.naming(on: connection) {
        try connection.run(script: "BEGIN")
        defer { try? connection.run(script: "ROLLBACK") }
        return try work()
      }
    }
  }

  /// Takes the write lock at once: of two transactions that read first, only one can go on to write
  /// (<https://www.sqlite.org/isolation.html>).
  func begin(on connection: DatabaseConnection) throws {
    try SQLiteBusyTimeout.shortened(on: connection) {
      try SQLiteLockHolder.naming(on: connection) { try connection.run(script: "BEGIN IMMEDIATE") }
    }
  }

  /// Without a write-ahead log it has to wait for readers.
  func commit(on connection: DatabaseConnection) throws {
    try SQLiteLockHolder.naming(on: connection) { try connection.run(script: "COMMIT") }
  }

  /// The transaction holds the write lock of the file already.
  func lock(_ home: HistoryHome, on connection: DatabaseConnection) throws {}
}
