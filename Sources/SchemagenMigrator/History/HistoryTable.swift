import DatabaseIntrospection
import DatabaseSchema
import SchemagenRuntime

/// The table of the applied migrations of a database.
///
/// It is read and written through the caller's connection, so that a row is committed or rolled
/// back together with its migration.
struct HistoryTable {
  /// The table's name in every database.
  static let name = "_schemagen_migrations"

  /// The format of the rows that this version writes, and the newest that it can read.
  static let newestFormat = 2

  /// The table with its schema, quoted for SQL.
  let qualifiedName: String
  let dialect: Dialect

  /// The history table of the connection's current schema, whether or not it exists yet.
  init(on connection: DatabaseConnection) throws {
    dialect = Dialect(connection.dialect)
    switch dialect {
    case .sqlite: qualifiedName = "main.\"\(Self.name)\""
    case .postgresql:
      let schema = try CurrentSchema.name(on: connection)
      qualifiedName = "\(SQLIdentifier.quoted(schema)).\"\(Self.name)\""
    }
  }

  /// All rows in the order in which they were applied; none when there is no table.
  ///
  /// Every format is read as it is: looking at a database does not upgrade its table.
  func rows(on connection: DatabaseConnection) throws -> [AppliedMigration] {
    let present = try columnNames(on: connection)
    guard !present.isEmpty else { return [] }
    try checkFormat(present, on: connection)
    let sql = "SELECT \(columns) FROM \(qualifiedName) ORDER BY \"started_at\", \"id\""
    return try connection.query(Statement(sql: sql), Self.row)
  }

  /// The row of a migration.
  func row(of id: String, on connection: DatabaseConnection) throws -> AppliedMigration? {
    let sql = "SELECT \(columns) FROM \(qualifiedName) WHERE \"id\" = \(parameter(1))"
    return try connection.first(statement(sql, [id]), Self.row)
  }

  func parameter(_ number: Int, as type: String = "text") -> String {
    switch dialect {
    case .sqlite: "?\(number)"
    // Bound as text and cast by the server, so that all values are bound in the same way.
    case .postgresql: "$\(number)::text::\(type)"
    }
  }

  func statement(_ sql: String, _ values: [String?]) throws -> Statement {
    var parameters = Parameters()
    for value in values { try value.bind(to: &parameters, as: .text) }
    return Statement(sql: sql, parameters: parameters)
  }

  /// Times as text in one form, whatever time zone the session has.
  private var columns: String {
    switch dialect {
    case .sqlite:
      #""id", "checksum", "started_at", "finished_at", "statements_done", "hash_after""#
    case .postgresql:
      #""id", "checksum", "#
        + ["started_at", "finished_at"].map { column in
          #"to_char("\#(column)" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')"#
        }.joined(separator: ", ") + #", "statements_done", "hash_after""#
    }
  }

  private static func row(_ row: inout Row) throws -> AppliedMigration {
    AppliedMigration(
      id: try row.read(0), checksum: try row.read(1), startedAt: try row.read(2),
      finishedAt: try row.read(3), statementsDone: try row.read(4), hashAfter: try row.read(5))
  }
}
