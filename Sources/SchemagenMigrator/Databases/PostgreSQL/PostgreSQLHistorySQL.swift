import SQLLexicon
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

  func home(on connection: DatabaseConnection) throws -> HistoryHome {
    HistoryHome(
      schema: try connection.namedSchema ?? CurrentSchema.name(on: connection),
      searchPath: connection.namedSchema.map(SQLQuoting.identifier))
  }

  func refusal(on connection: DatabaseConnection) throws -> MigrationError? {
    try ReadOnlyDefault.read(on: connection)?.error
  }

  func use(_ home: HistoryHome, on connection: DatabaseConnection) throws {
    guard let searchPath = home.searchPath else { return }
    var parameters = BoundParameters()
    try searchPath.bind(to: &parameters, as: .text)
    let sql = "SELECT pg_catalog.set_config('search_path', $1, true)"
    _ = try connection.first(BoundStatement(sql: sql, parameters: parameters)) { _ in true }
  }

  func exists(_ home: HistoryHome, on connection: DatabaseConnection) throws -> Bool {
    guard let schema = home.schema else { return true }
    var parameters = BoundParameters()
    try schema.bind(to: &parameters, as: .text)
    let sql = "SELECT true FROM pg_catalog.pg_namespace WHERE nspname = $1::text"
    let query = BoundStatement(sql: sql, parameters: parameters)
    return try connection.first(query) { _ in true } ?? false
  }

  func create(_ home: HistoryHome, on connection: DatabaseConnection) throws {
    // `IF NOT EXISTS` alone would ask for the right to create a schema that exists.
    guard let schema = home.schema, try !exists(home, on: connection) else { return }
    try connection.run(script: "CREATE SCHEMA IF NOT EXISTS \(SQLQuoting.identifier(schema))")
  }

  func read<Value>(
    on connection: DatabaseConnection, _ work: () throws -> Value
  ) throws -> Value {
    let opening = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; "
    try connection.run(script: opening + PostgreSQLTransaction.patience)
    defer { try? connection.run(script: "ROLLBACK") }
    return try work()
  }

  /// Reads what is committed, whatever level a role or database has as its default: under another one
  /// the rows would be those of the moment before the lock was taken.
  func begin(on connection: DatabaseConnection) throws {
    try connection.run(script: PostgreSQLTransaction.opening)
  }

  func commit(on connection: DatabaseConnection) throws {
    try connection.run(script: "COMMIT")
  }

  func lock(_ home: HistoryHome, on connection: DatabaseConnection) throws {
    if let holder = try PostgreSQLLock.acquire(home, on: connection) {
      throw LockHeld(holder: holder)
    }
  }
}
