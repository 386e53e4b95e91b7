import DatabaseIntrospection
import DatabaseSchema
import SQLLexicon
import SchemagenRuntime

/// The table in which a database remembers its migrations.
///
/// All of it is plain SQL through the connection that is handed in, so that a row lives or dies
/// with the transaction that it belongs to.
struct HistoryTable {
  /// The table's name in every database.
  static let name = "_schemagen_migrations"

  /// The table with its schema, quoted for SQL.
  let qualifiedName: String
  private let dialect: Dialect

  /// The history table of the connection's current schema, whether or not it exists yet.
  init(on connection: DatabaseConnection) throws {
    dialect = Dialect(connection.dialect)
    switch dialect {
    case .sqlite: qualifiedName = "main.\"\(Self.name)\""
    case .postgresql:
      let schema = try CurrentSchema.name(on: connection)
      qualifiedName = "\(SQLQuoting.identifier(schema)).\"\(Self.name)\""
    }
  }

  /// Whether the table is there.
  func exists(on connection: DatabaseConnection) throws -> Bool {
    let sql =
      switch dialect {
      case .sqlite:
        "SELECT count(*) FROM main.sqlite_master WHERE type = 'table' AND name = '\(Self.name)'"
      case .postgresql:
        "SELECT count(*) FROM pg_catalog.pg_class WHERE relname = '\(Self.name)' "
          + "AND relnamespace = pg_catalog.quote_ident(pg_catalog.current_schema())::regnamespace"
      }
    return try connection.first(Statement(sql: sql)) { try $0.read(0, as: Int.self) } ?? 0 > 0
  }

  /// Makes the table, unless it is there: `IF NOT EXISTS` would ask for the right to create one.
  func create(on connection: DatabaseConnection) throws {
    guard try !exists(on: connection) else { return }
    let time = dialect == .sqlite ? "TEXT" : "TIMESTAMPTZ"
    try connection.run(
      script: """
        CREATE TABLE \(qualifiedName) (
          "id" TEXT NOT NULL PRIMARY KEY,
          "checksum" TEXT NOT NULL,
          "started_at" \(time) NOT NULL,
          "finished_at" \(time),
          "statements_done" INTEGER NOT NULL,
          "hash_after" TEXT,
          "tool_version" TEXT NOT NULL
        )
        """)
  }

  /// All rows in the order in which they were applied; none when there is no table.
  func rows(on connection: DatabaseConnection) throws -> [AppliedMigration] {
    guard try exists(on: connection) else { return [] }
    let sql = "SELECT \(columns) FROM \(qualifiedName) ORDER BY \"started_at\", \"id\""
    return try connection.query(Statement(sql: sql), Self.row)
  }

  /// The row of a migration.
  func row(of id: String, on connection: DatabaseConnection) throws -> AppliedMigration? {
    let sql = "SELECT \(columns) FROM \(qualifiedName) WHERE \"id\" = \(parameter(1))"
    return try connection.first(statement(sql, [id]), Self.row)
  }

  /// Adds the row of a migration that is done, or of one that starts without a transaction.
  func insert(_ row: AppliedMigration, on connection: DatabaseConnection) throws {
    let values: [String?] = [
      row.id, row.checksum, row.startedAt, row.finishedAt, String(row.statementsDone),
      row.hashAfter, ToolVersion.current,
    ]
    let casts = ["text", "text", "timestamptz", "timestamptz", "integer", "text", "text"]
    let places = casts.indices.map { parameter($0 + 1, as: casts[$0]) }.joined(separator: ", ")
    try connection.execute(
      statement("INSERT INTO \(qualifiedName) VALUES (\(places))", values))
  }

  /// Notes how far a migration without a transaction has come, and when it is done.
  func update(_ row: AppliedMigration, on connection: DatabaseConnection) throws {
    let sql = """
      UPDATE \(qualifiedName) SET "checksum" = \(parameter(2, as: "text")), \
      "finished_at" = \(parameter(3, as: "timestamptz")), \
      "statements_done" = \(parameter(4, as: "integer")) \
      WHERE "id" = \(parameter(1, as: "text"))
      """
    try connection.execute(
      statement(sql, [row.id, row.checksum, row.finishedAt, String(row.statementsDone)]))
  }

  private func parameter(_ number: Int, as type: String = "text") -> String {
    switch dialect {
    case .sqlite: "?\(number)"
    // Bound as text and cast by the server, so that every value is bound the same way.
    case .postgresql: "$\(number)::text::\(type)"
    }
  }

  private func statement(_ sql: String, _ values: [String?]) throws -> Statement {
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
