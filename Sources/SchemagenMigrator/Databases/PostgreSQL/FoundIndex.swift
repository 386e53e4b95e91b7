import SQLLexicon
import SchemagenRuntime

/// An index in a live database that has the name of one that a migration creates.
struct FoundIndex {
  /// Its name with its schema, quoted for SQL.
  let name: String
  /// Whether it is complete: an interrupted `CREATE INDEX CONCURRENTLY` leaves one that is not.
  let isValid: Bool
  /// Its definition in the server's words.
  let definition: String
  /// The server process that is building it, after its client is gone.
  let builder: Int?

  /// Looks for an index on the table that a statement names.
  ///
  /// - Returns: nil when there is no such index.
  static func find(
    _ wanted: ConcurrentIndex.Wanted, on connection: DatabaseConnection
  ) throws -> FoundIndex? {
    // https://www.postgresql.org/docs/current/catalog-pg-index.html and
    // https://www.postgresql.org/docs/current/progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING
    let sql = """
      SELECT n.nspname::text, c.relname::text, i.indisvalid, pg_catalog.pg_get_indexdef(c.oid),
        (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p
         WHERE p.datid = (SELECT oid FROM pg_catalog.pg_database
                          WHERE datname = pg_catalog.current_database())
           AND p.index_relid = c.oid LIMIT 1)
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE i.indrelid = pg_catalog.to_regclass($1::text) AND c.relname = $2::text
      """
    var parameters = BoundParameters()
    try wanted.table.bind(to: &parameters, as: .text)
    try wanted.name.bind(to: &parameters, as: .text)
    return try connection.first(BoundStatement(sql: sql, parameters: parameters)) { row in
      let schema = SQLQuoting.identifier(try row.read(0, as: String.self))
      let name = SQLQuoting.identifier(try row.read(1, as: String.self))
      return FoundIndex(
        name: "\(schema).\(name)", isValid: try row.read(2), definition: try row.read(3),
        builder: try row.read(4, as: Int?.self))
    }
  }

  /// Whether a statement certainly creates the same index.
  func isSame(as statement: SQLStatement) -> Bool {
    IndexWords(statement.text) == IndexWords(definition)
  }
}
