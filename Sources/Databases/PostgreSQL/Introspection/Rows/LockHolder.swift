import SchemagenRuntime

/// A session that keeps others from reading a table's definition: it has locked the table, or waits to
/// do so, and later sessions wait for it.
struct LockHolder: CustomStringConvertible {
  let process: Int
  let user: String
  let schema: String
  let table: String
  let hasLock: Bool
  /// The processes that a session without the lock waits for.
  let blockers: [Int]
  /// The statement that it runs or has run last; nil when this role may not see it.
  let statement: String?

  /// The sessions that hold or wait for an `ACCESS EXCLUSIVE` lock, the only mode that blocks readers:
  /// <https://www.postgresql.org/docs/current/view-pg-locks.html>.
  static let query = """
    SELECT DISTINCT ON (l.pid) l.pid, COALESCE(a.usename::text, 'unknown'), n.nspname, c.relname,
      l.granted, CASE WHEN NOT l.granted THEN pg_catalog.pg_blocking_pids(l.pid) END,
      CASE WHEN a.query <> '' AND a.query <> '<insufficient privilege>' THEN a.query END
    FROM pg_catalog.pg_locks l
    JOIN pg_catalog.pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock'
      AND l.pid <> pg_catalog.pg_backend_pid()
      AND l.database = (
        SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
    ORDER BY l.pid, l.granted, n.nspname, c.relname
    """

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    process = try at.next(&row)
    user = try at.next(&row)
    schema = try at.next(&row)
    table = try at.next(&row)
    hasLock = try at.next(&row)
    blockers = try at.next(&row)
    statement = try at.next(&row)
  }

  var description: String {
    let verb = hasLock ? "has locked" : "waits to lock"
    let who = "process \(process) of user \(Self.plain(user))"
    let query = statement.map { " (\(Self.plain($0)))" } ?? ""
    let place = "\(Self.plain(schema)).\(Self.plain(table))"
    let others = blockers.map(String.init).joined(separator: ", ")
    let wait = others.isEmpty ? "" : " and waits for process \(others)"
    return "\(who) \(verb) \(place)\(query)\(wait)"
  }

  /// A text of another session in one short line, without what would move a terminal's cursor.
  private static func plain(_ text: String) -> String {
    let limit = 100
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      let isControl = scalar.properties.generalCategory == .control
      plain.append(isControl ? " " : scalar)
    }
    return String(plain) + (text.unicodeScalars.count > limit ? "…" : "")
  }
}
