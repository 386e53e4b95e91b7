import SchemagenRuntime

/// The history table's SQL on PostgreSQL, where the table is in a schema.
struct PostgreSQLHistorySQL: HistorySQL {
  // Distributions add their own words after the number: "15.4 (Debian 15.4-1)".
  let versionQuery =
    "SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1)"

  func columnNames(in home: HistoryHome) throws -> BoundStatement {
    var parameters = BoundParameters()
    try home.schema.bind(to: &parameters, as: .text)
    let sql = """
      SELECT a.attname::text FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relname = '\(HistoryTable.name)' AND n.nspname = $1::text
        AND a.attnum > 0 AND NOT a.attisdropped
      """
    return BoundStatement(sql: sql, parameters: parameters)
  }

  func type(of kind: HistoryColumn.Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .time: "TIMESTAMPTZ"
    }
  }

  /// Cast by the server, so that all values are bound in the same way.
  func parameter(_ number: Int, as kind: HistoryColumn.Kind) -> String {
    "$\(number)::text::\(type(of: kind))"
  }

  func time(_ column: String) -> String {
    #"to_char("\#(column)" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')"#
  }

  func beginReading(on connection: DatabaseConnection) throws {
    let opening = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; "
    try connection.run(script: opening + PostgreSQLTransaction.patience)
  }

  /// Reads what is committed, whatever level a role or database has as its default: under another one
  /// the rows would be those of the moment before the lock was taken.
  func begin(on connection: DatabaseConnection) throws {
    try connection.run(script: PostgreSQLTransaction.opening)
  }

  func lock(_ home: HistoryHome, on connection: DatabaseConnection) throws {
    if let holder = try PostgreSQLLock.acquire(home, on: connection) {
      throw LockHeld(holder: holder)
    }
  }
}
