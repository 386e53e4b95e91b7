import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// The table of the applied migrations of a database.
///
/// It is read and written through the caller's connection, so that a row is committed or rolled
/// back together with its migration.
struct HistoryTable {
  /// The table's name in every database.
  static let name = DatabaseNaming.historyTable

  /// The format of the rows that this version writes, and the newest that it can read.
  static let newestFormat = 4

  /// Where the table is.
  let home: HistoryHome
  let sql: any HistorySQL

  /// The history table in a place, whether or not it exists yet.
  init(in home: HistoryHome, _ dialect: Dialect) {
    self.home = home
    sql = dialect.migrations.history
  }

  /// The table with its schema, quoted for SQL.
  var qualifiedName: String { home.table }

  /// All rows in the order in which they were applied; none when there is no table.
  ///
  /// Every format is read as it is: looking at a database does not upgrade its table.
  func rows(on connection: DatabaseConnection) throws -> [AppliedMigration] {
    let present = try columnNames(on: connection)
    guard !present.isEmpty else { return [] }
    try checkFormat(present, on: connection)
    let rows =
      "SELECT \(columns(present)) FROM \(qualifiedName) ORDER BY \"started_at\", \"id\""
    return try connection.query(BoundStatement(sql: rows), Self.row)
  }

  /// The row of a migration in a table that has been prepared.
  func row(of id: String, on connection: DatabaseConnection) throws -> AppliedMigration? {
    let present = Set(HistoryColumn.all.map(\.name))
    let row =
      "SELECT \(columns(present)) FROM \(qualifiedName) WHERE \"id\" = \(sql.parameter(1, as: .text))"
    return try connection.first(statement(row, [id]), Self.row)
  }

  /// The text of `down.sql` when a migration was applied; `nil` when it is not known.
  func downSQL(of id: String, on connection: DatabaseConnection) throws -> String? {
    // A table of an older version has no such column until the next migration is applied.
    guard try columnNames(on: connection).contains("down_sql") else { return nil }
    let query =
      "SELECT \"down_sql\" FROM \(qualifiedName) WHERE \"id\" = \(sql.parameter(1, as: .text))"
    return try connection.first(statement(query, [id])) { try $0.read(0, as: String?.self) } ?? nil
  }

  /// A statement with its values bound as text.
  func statement(_ sql: String, _ values: [String?]) throws -> BoundStatement {
    var parameters = BoundParameters()
    for value in values { try value.bind(to: &parameters, as: .text) }
    return BoundStatement(sql: sql, parameters: parameters)
  }

  /// What is read of a row; a column that an older table lacks is NULL.
  private func columns(_ present: Set<String>) -> String {
    let times = ["started_at", "finished_at"].map(sql.time).joined(separator: ", ")
    let later = [
      HistoryColumn.statementChecksums, HistoryColumn.reversal.done,
      HistoryColumn.reversal.checksums,
    ].map { present.contains($0) ? "\"\($0)\"" : "NULL" }.joined(separator: ", ")
    return #""id", "checksum", \#(times), "statements_done", "hash_after", \#(later)"#
  }

  private static func row(_ row: inout DatabaseRow) throws -> AppliedMigration {
    let checksums = try checksums(6, of: &row)
    let done = try row.read(7, as: Int?.self)
    let downChecksums = try self.checksums(8, of: &row)
    return AppliedMigration(
      id: try row.read(0), checksum: try row.read(1), startedAt: try row.read(2),
      finishedAt: try row.read(3), statementsDone: try row.read(4), hashAfter: try row.read(5),
      statementChecksums: checksums,
      reversal: done.map { StatementProgress(done: $0, checksums: downChecksums) })
  }

  private static func checksums(_ column: Int, of row: inout DatabaseRow) throws -> [String]? {
    try row.read(column, as: String?.self).map { $0.split(separator: " ").map(String.init) }
  }
}
