import MigrationReplay
import SQLLexicon
import SchemagenRuntime

/// The sessions that have kept tables locked for as long as a statement has waited for them.
enum TableLockHolders {
  /// Finds the sessions with a lock on a table that the statement names, in a transaction that is older than
  /// the wait. After a timeout the server no longer knows which of them it was.
  ///
  /// Of other roles' sessions, a role without rights sees only the process:
  /// <https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-ACTIVITY-VIEW>
  ///
  /// - Throws: A database error.
  static func find(
    blocking statement: SQLStatement, for wait: Duration, on connection: DatabaseConnection
  ) throws -> [String] {
    let sql = """
      SELECT c.relname::text,
        CASE WHEN l.pid IS NULL THEN 'a prepared transaction' ELSE
          coalesce(nullif(a.application_name, ''), 'a client without a name')
          || ', user ' || coalesce(a.usename::text, 'unknown') || ', server process ' || l.pid
          || coalesce(', ' || a.state, '')
          || coalesce(', in a transaction for '
            || extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint || ' s', '')
        END
      FROM pg_catalog.pg_locks l
      JOIN pg_catalog.pg_class c ON c.oid = l.relation
      LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'relation' AND l.granted
        AND l.database = (SELECT oid FROM pg_catalog.pg_database
                          WHERE datname = pg_catalog.current_database())
        AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
        AND c.relkind IN ('r', 'p', 'm', 'f', 'v', 'S')
        AND coalesce(a.xact_start <= pg_catalog.clock_timestamp()
          - pg_catalog.make_interval(secs => \(wait.milliseconds) / 1000.0), true)
      ORDER BY a.xact_start NULLS LAST, l.pid
      """
    let rows = try connection.query(BoundStatement(sql: sql)) {
      (table: try $0.read(0, as: String.self), holder: try $0.read(1, as: String.self))
    }
    let names = StatementNames(statement.text, rules: .postgresql).all
    return rows.reduce(into: [String]()) { holders, row in
      if names.contains(row.table), !holders.contains(row.holder) { holders.append(row.holder) }
    }
  }
}
