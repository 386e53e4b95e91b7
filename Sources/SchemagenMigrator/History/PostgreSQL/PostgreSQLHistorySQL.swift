import SQLLexicon
import SchemagenRuntime

/// The history table's SQL on PostgreSQL, where the table is in the connection's current schema.
struct PostgreSQLHistorySQL: HistorySQL {
  let columnNames = """
    SELECT a.attname::text FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE c.relname = '\(HistoryTable.name)'
      AND c.relnamespace = pg_catalog.quote_ident(pg_catalog.current_schema())::regnamespace
      AND a.attnum > 0 AND NOT a.attisdropped
    """

  // Distributions add their own words after the number: "15.4 (Debian 15.4-1)".
  let versionQuery =
    "SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1)"

  func qualifiedName(on connection: DatabaseConnection) throws -> String {
    let schema = try CurrentSchema.name(on: connection)
    return "\(SQLQuoting.identifier(schema)).\"\(HistoryTable.name)\""
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

  func searchPath(on connection: DatabaseConnection) throws -> String? {
    let sql = "SELECT pg_catalog.current_setting('search_path')"
    return try connection.first(BoundStatement(sql: sql)) { try $0.read(0, as: String.self) }
  }

  func use(searchPath: String, on connection: DatabaseConnection) throws {
    var parameters = BoundParameters()
    try searchPath.bind(to: &parameters, as: .text)
    let sql = "SELECT pg_catalog.set_config('search_path', $1, true)"
    _ = try connection.first(BoundStatement(sql: sql, parameters: parameters)) { _ in true }
  }

  func begin(on connection: DatabaseConnection) throws {
    try connection.run(script: "BEGIN")
  }

  func lock(on connection: DatabaseConnection) throws {
    if let holder = try PostgreSQLLock.acquire(on: connection) { throw LockHeld(holder: holder) }
  }
}
