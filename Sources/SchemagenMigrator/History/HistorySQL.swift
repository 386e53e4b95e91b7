import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// The parts of the history table's SQL that differ between databases.
protocol HistorySQL {
  /// A query for the version of the server or library, as text.
  var versionQuery: String { get }

  /// A query for the names of the table's columns; no rows when the table does not exist.
  func columnNames(in home: HistoryHome) throws -> BoundStatement

  /// Where the table of a connection is, or will be.
  ///
  /// - Throws: A ``MigrationError`` when the connection has no schema to create tables in.
  func home(on connection: DatabaseConnection) throws -> HistoryHome

  /// Why a connection only reads, by a setting that is not a migration's own; `nil` where it writes.
  func refusal(on connection: DatabaseConnection) throws -> MigrationError?

  /// Makes the search path of a place that of the open transaction.
  func use(_ home: HistoryHome, on connection: DatabaseConnection) throws

  /// Whether the database schema of a place exists.
  func exists(_ home: HistoryHome, on connection: DatabaseConnection) throws -> Bool

  /// Creates the database schema of a place if it does not exist: a URL may be the first to mention it.
  func create(_ home: HistoryHome, on connection: DatabaseConnection) throws

  /// The type of a column.
  func type(of kind: HistoryColumn.Kind) -> String

  /// The placeholder of a parameter, which is bound as text.
  func parameter(_ number: Int, as kind: HistoryColumn.Kind) -> String

  /// A time column as ISO 8601 text, whatever time zone the session has.
  func time(_ column: String) -> String

  /// Does some work in a transaction whose statements all see the database as it is at one moment.
  ///
  /// - Throws: ``LockHeld`` when another process keeps readers out, or what the work throws.
  func read<Value>(
    on connection: DatabaseConnection, _ work: () throws -> Value
  ) throws -> Value

  /// Begins a transaction that can write to the table.
  ///
  /// - Throws: ``LockHeld`` when another runner excludes it.
  func begin(on connection: DatabaseConnection) throws

  /// Commits a transaction that wrote to the table.
  ///
  /// - Throws: ``LockHeld`` when another process keeps the file from being written.
  func commit(on connection: DatabaseConnection) throws

  /// Takes the lock of runners until the end of the transaction.
  ///
  /// - Throws: ``LockHeld`` when another runner holds it.
  func lock(_ home: HistoryHome, on connection: DatabaseConnection) throws
}
