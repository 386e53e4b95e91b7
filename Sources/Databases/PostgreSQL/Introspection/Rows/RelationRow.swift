import SchemagenRuntime

/// A table, view or materialised view: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.
struct RelationRow: CatalogRow {
  let id: Int
  let schema: Int
  let name: String
  /// `r` for a table, `p` for a partitioned one, `f` for a foreign one, `v` and `m` for views.
  let kind: String
  /// `p`, or `u` for an unlogged table.
  let persistence: String
  /// `d`, `n`, `f` or `i`.
  let replicaIdentity: String
  let hasRowSecurity: Bool
  let forcesRowSecurity: Bool
  let isPartition: Bool
  let options: [String]
  let toastOptions: [String]
  /// The table access method; nil for the usual one.
  let accessMethod: String?
  let tablespace: String?
  /// The type of a typed table.
  let compositeType: String?
  /// `RANGE (at)` of a partitioned table.
  let partitionKey: String?
  /// `FOR VALUES …` of a partition.
  let partitionBound: String?
  let parents: [Int]
  /// The query of a view.
  let definition: String?

  var isTable: Bool { (kind == "r" || kind == "p") && !isPartition }

  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relreplident,
      c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.reloptions, x.reloptions,
      CASE WHEN m.amname <> 'heap' THEN m.amname END, s.spcname,
      CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
      CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
      CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
      p.parents,
      CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
    FROM pg_class c
    LEFT JOIN pg_class x ON x.oid = c.reltoastrelid
    LEFT JOIN pg_am m ON m.oid = c.relam
    LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
    LEFT JOIN (
      SELECT inhrelid, array_agg(inhparent ORDER BY inhseqno) FROM pg_inherits GROUP BY inhrelid
    ) p (id, parents) ON p.id = c.oid
    WHERE c.relnamespace IN (\(scope.list)) AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
      AND \(scope.isOwn("c.oid"))
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    id = try at.next(&row)
    schema = try at.next(&row)
    name = try at.next(&row)
    kind = try at.next(&row)
    persistence = try at.next(&row)
    replicaIdentity = try at.next(&row)
    hasRowSecurity = try at.next(&row)
    forcesRowSecurity = try at.next(&row)
    isPartition = try at.next(&row)
    options = try at.next(&row)
    toastOptions = try at.next(&row)
    accessMethod = try at.next(&row)
    tablespace = try at.next(&row)
    compositeType = try at.next(&row)
    partitionKey = try at.next(&row)
    partitionBound = try at.next(&row)
    parents = try at.next(&row)
    definition = try at.next(&row)
  }
}
