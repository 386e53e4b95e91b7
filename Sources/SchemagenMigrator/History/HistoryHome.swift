import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

/// The place of the history table, decided once for a run: a migration that sets another search path
/// moves neither the table nor the lock of runners.
struct HistoryHome: Equatable, Sendable {
  /// The PostgreSQL schema of the table, which may not exist yet; nil on SQLite.
  let schema: String?
  /// What each transaction sets as its search path; nil where the session keeps its own.
  ///
  /// It is set where the URL names a schema, because a pooler may run each transaction in another session.
  let searchPath: String?

  /// The place in the database of a connection.
  ///
  /// - Throws: A ``MigrationError`` when the connection has no schema to create tables in.
  init(on connection: DatabaseConnection) throws {
    switch connection.dialect {
    case .sqlite:
      schema = nil
      searchPath = nil
    case .postgresql:
      schema = try connection.namedSchema ?? CurrentSchema.name(on: connection)
      searchPath = connection.namedSchema.map(SQLQuoting.identifier)
    }
  }

  /// The history table, quoted for SQL with its schema.
  var table: String {
    "\(SQLQuoting.identifier(schema ?? "main")).\(SQLQuoting.identifier(HistoryTable.name))"
  }

  /// Makes the search path that of the open transaction.
  func use(on connection: DatabaseConnection) throws {
    guard let searchPath else { return }
    var parameters = BoundParameters()
    try searchPath.bind(to: &parameters, as: .text)
    let sql = "SELECT pg_catalog.set_config('search_path', $1, true)"
    _ = try connection.first(BoundStatement(sql: sql, parameters: parameters)) { _ in true }
  }

  /// Creates the schema if it does not exist: a URL with `?schema=app` may be the first to mention `app`.
  func create(on connection: DatabaseConnection) throws {
    guard let schema else { return }
    var parameters = BoundParameters()
    try schema.bind(to: &parameters, as: .text)
    let sql = "SELECT true FROM pg_catalog.pg_namespace WHERE nspname = $1::text"
    let exists = try connection.first(BoundStatement(sql: sql, parameters: parameters)) { _ in true
    }
    // `IF NOT EXISTS` alone would ask for the right to create a schema that exists.
    if exists == true { return }
    try connection.run(script: "CREATE SCHEMA IF NOT EXISTS \(SQLQuoting.identifier(schema))")
  }
}
