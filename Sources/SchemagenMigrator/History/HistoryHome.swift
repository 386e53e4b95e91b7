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

  /// The history table, quoted for SQL with its schema.
  var table: String {
    "\(SQLQuoting.identifier(schema ?? "main")).\(SQLQuoting.identifier(HistoryTable.name))"
  }

  /// The place in the database of a connection.
  ///
  /// - Throws: A ``MigrationError`` when the connection has no schema to create tables in.
  static func current(on connection: DatabaseConnection) throws -> HistoryHome {
    try Dialect(connection.dialect).migrations.history.home(on: connection)
  }

  /// Makes the search path that of the open transaction.
  func use(on connection: DatabaseConnection) throws {
    try Dialect(connection.dialect).migrations.history.use(self, on: connection)
  }

  /// Creates the database schema if it does not exist.
  func create(on connection: DatabaseConnection) throws {
    try Dialect(connection.dialect).migrations.history.create(self, on: connection)
  }
}
