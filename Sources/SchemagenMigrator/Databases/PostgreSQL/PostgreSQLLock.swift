import SchemagenRuntime

/// The advisory lock of runners, one per database and schema.
///
/// <https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>
enum PostgreSQLLock {
  /// "schg" in ASCII, so that other advisory locks do not conflict with it.
  private static let space = 0x7363_6867
  private static let key = "pg_catalog.hashtext($1::text)"

  /// Takes the lock until the end of the transaction, without waiting.
  ///
  /// Waiting inside a transaction would make the holder's `CREATE INDEX CONCURRENTLY` wait for it.
  ///
  /// - Returns: `nil` if the lock was taken, else its holder.
  static func acquire(_ home: HistoryHome, on connection: DatabaseConnection) throws -> String? {
    var parameters = try self.parameters(home)
    try RunnerName.current.bind(to: &parameters, as: .text)
    let sql = """
      SELECT pg_catalog.pg_try_advisory_xact_lock(\(space), \(key)),
        pg_catalog.set_config('application_name', $2, true)
      """
    let isOurs = try connection.first(BoundStatement(sql: sql, parameters: parameters)) {
      try $0.read(0, as: Bool.self)
    }
    if isOurs == true { return nil }
    return try holder(home, on: connection) ?? "a runner that has just finished"
  }

  /// The holder of the lock, of which an unprivileged role sees only its name and process; nil when it is
  /// free.
  static func holder(_ home: HistoryHome, on connection: DatabaseConnection) throws -> String? {
    let sql = """
      SELECT coalesce(nullif(a.application_name, ''), 'a client without a name')
        || ', user ' || coalesce(a.usename::text, 'unknown') || ', server process ' || l.pid
      FROM pg_catalog.pg_locks l
      LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = \(space)
        AND l.objid = \(key)::bigint & 4294967295
        AND l.database = (SELECT oid FROM pg_catalog.pg_database
                          WHERE datname = pg_catalog.current_database())
      LIMIT 1
      """
    let statement = BoundStatement(sql: sql, parameters: try parameters(home))
    return try connection.first(statement) { try $0.read(0, as: String.self) }
  }

  private static func parameters(_ home: HistoryHome) throws -> BoundParameters {
    var parameters = BoundParameters()
    try (home.schema ?? "").bind(to: &parameters, as: .text)
    return parameters
  }
}
