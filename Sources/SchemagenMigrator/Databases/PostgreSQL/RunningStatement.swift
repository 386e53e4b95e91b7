import SQLLexicon
import SchemagenRuntime

/// A statement on which the server is still at work for a runner that has gone: it notices a lost
/// connection only when the statement ends.
enum RunningStatement {
  /// The session that runs a statement.
  ///
  /// - Returns: Its process; nil when there is no such session, or it belongs to a role whose statements this
  ///   one may not see.
  /// - Throws: A database error.
  static func process(
    of statement: SQLStatement, on connection: DatabaseConnection
  ) throws -> Int? {
    // A long text is cut there, by whole characters:
    // https://www.postgresql.org/docs/current/runtime-config-statistics.html#GUC-TRACK-ACTIVITY-QUERY-SIZE
    let sql = """
      SELECT a.pid FROM pg_catalog.pg_stat_activity a
      WHERE a.datname = pg_catalog.current_database() AND a.state = 'active'
        AND a.pid <> pg_catalog.pg_backend_pid()
        AND (a.query = $1::text
          OR pg_catalog.starts_with($1::text, a.query) AND pg_catalog.octet_length(a.query) >=
            pg_catalog.pg_size_bytes(pg_catalog.current_setting('track_activity_query_size')) - 4)
      LIMIT 1
      """
    var parameters = BoundParameters()
    try statement.text.bind(to: &parameters, as: .text)
    return try connection.first(BoundStatement(sql: sql, parameters: parameters)) {
      try $0.read(0, as: Int.self)
    }
  }
}
