import SQLLexicon
import SchemagenRuntime

/// A database schema: <https://www.postgresql.org/docs/current/catalog-pg-namespace.html>.
struct SchemaRow {
  let id: Int
  let name: String
  /// Whether the session's statements create their objects there.
  let isCurrent: Bool
  /// Whether nothing is in it but what belongs to extensions.
  let isEmpty: Bool
  /// Whether the database or an extension came with it.
  let isGiven: Bool
  let version: Int
  /// Whether the role may use what is in it.
  let isUsable: Bool
  /// Whether the session looks for its objects there, as far as the role may use it.
  let isInPath: Bool

  /// The schemas that are not the server's own, and that of temporary tables where it is the current
  /// one, with the server's version. There is one row without
  /// a name if there are no such schemas.
  static let query = """
    SELECT n.oid, n.nspname, n.nspname = pg_catalog.current_schema(),
      NOT EXISTS (
        SELECT FROM pg_catalog.pg_class c
        WHERE c.relnamespace = n.oid AND \(Catalog.isOwn("c.oid", in: "pg_class")))
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_proc p
        WHERE p.pronamespace = n.oid AND \(Catalog.isOwn("p.oid", in: "pg_proc")))
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_type t
        WHERE t.typnamespace = n.oid AND \(Catalog.isOwn("t.oid", in: "pg_type"))),
      n.nspname = 'public' OR NOT \(Catalog.isOwn("n.oid", in: "pg_namespace")), v.number,
      pg_catalog.has_schema_privilege(n.oid, 'USAGE'),
      n.nspname IN (
        SELECT CASE p.name WHEN '$user' THEN current_user::text ELSE p.name END
        FROM (
          SELECT pg_catalog.btrim(s.name, ' "')
          FROM pg_catalog.unnest(pg_catalog.string_to_array(
            pg_catalog.current_setting('search_path'), ',')) s (name)) p (name))
    FROM (SELECT pg_catalog.current_setting('server_version_num')::int4) v (number)
    LEFT JOIN pg_catalog.pg_namespace n
      ON n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        OR n.oid = pg_catalog.pg_my_temp_schema() AND n.nspname = pg_catalog.current_schema()
    """

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    let id: Int? = try at.next(&row)
    let name: String? = try at.next(&row)
    let isCurrent: Bool? = try at.next(&row)
    let isEmpty: Bool? = try at.next(&row)
    let isGiven: Bool? = try at.next(&row)
    version = try at.next(&row)
    let isUsable: Bool? = try at.next(&row)
    let isInPath: Bool? = try at.next(&row)
    self.isUsable = isUsable ?? true
    self.isInPath = isInPath ?? false
    self.isEmpty = isEmpty ?? true
    self.isGiven = isGiven ?? true
    self.id = id ?? 0
    self.name = name ?? ""
    self.isCurrent = isCurrent ?? false
  }

  /// Refuses to take a database for an empty one because the role may not use its schema.
  ///
  /// - Parameters:
  ///   - rows: All database schemas.
  ///   - names: Those to read; `nil` for the current one, which the server leaves out of the search path
  ///     without the right: <https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PRIV>.
  /// - Throws: `DatabaseError` with the code `.permission`.
  static func checkCurrent(_ rows: [SchemaRow], _ names: [String]?) throws {
    guard names == nil, !rows.contains(where: \.isCurrent),
      let closed = rows.first(where: { $0.isInPath && !$0.isUsable })
    else { return }
    let name = SQLQuoting.identifier(closed.name)
    throw DatabaseError(
      .permission,
      "the database schema \(name) cannot be read, because the role has no USAGE on it",
      help: "let its owner run `GRANT USAGE ON SCHEMA \(name) TO ROLE`, or use another role")
  }
}
