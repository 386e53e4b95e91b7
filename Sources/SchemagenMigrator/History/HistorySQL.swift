import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// The parts of the history table's SQL that differ between databases.
protocol HistorySQL {
  /// A query for the version of the server or library, as text.
  var versionQuery: String { get }

  /// A query for the names of the table's columns; no rows when the table does not exist.
  func columnNames(in home: HistoryHome) throws -> BoundStatement

  /// The type of a column.
  func type(of kind: HistoryColumn.Kind) -> String

  /// The placeholder of a parameter, which is bound as text.
  func parameter(_ number: Int, as kind: HistoryColumn.Kind) -> String

  /// A time column as ISO 8601 text, whatever time zone the session has.
  func time(_ column: String) -> String

  /// Begins a transaction whose statements all see the database as it is at one moment.
  func beginReading(on connection: DatabaseConnection) throws

  /// Begins a transaction that can write to the table.
  ///
  /// - Throws: ``LockHeld`` when another runner excludes it.
  func begin(on connection: DatabaseConnection) throws

  /// Takes the lock of runners until the end of the transaction.
  ///
  /// - Throws: ``LockHeld`` when another runner holds it.
  func lock(_ home: HistoryHome, on connection: DatabaseConnection) throws
}

extension Dialect {
  /// The history table's SQL in this dialect.
  var historySQL: any HistorySQL {
    switch self {
    case .postgresql: PostgreSQLHistorySQL()
    case .sqlite: SQLiteHistorySQL()
    }
  }
}
