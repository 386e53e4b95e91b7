import SchemagenRuntime

/// A constraint of a table: <https://www.postgresql.org/docs/current/catalog-pg-constraint.html>.
struct ConstraintRow: CatalogRow {
  let id: Int
  let relation: Int
  let name: String
  /// `c`, `f`, `n`, `p`, `u` or `x`.
  let kind: String
  let isDeferrable: Bool
  let isDeferred: Bool
  let isValid: Bool
  let isEnforced: Bool
  /// Whether tables that inherit do not get it.
  let staysHere: Bool
  /// Whether it is only inherited from a parent table.
  let isInherited: Bool
  /// Whether its columns hold for ranges of time.
  let isTemporal: Bool
  let index: Int
  let columns: [Int]
  let referenced: Int
  let referencedSchema: Int
  let referencedName: String?
  let referencedColumns: [Int]
  /// Their names, where the table is not one of those that are read.
  let referencedNames: [String]
  let onUpdate: String
  let onDelete: String
  /// `f` for `MATCH FULL`.
  let match: String
  /// The columns that `SET NULL` or `SET DEFAULT` changes, where not all.
  let changedColumns: [Int]
  /// The condition of a check.
  let expression: String?
  /// The definition, where a schema cannot express it.
  let definition: String?

  static func query(_ scope: CatalogScope) -> String {
    let isTemporal = scope.column("k.conperiod", since: 180_000, else: "false")
    let isEnforced = scope.column("k.conenforced", since: 180_000, else: "true")
    let changed = scope.column("k.confdelsetcols", since: 150_000, else: "NULL::int2[]")
    return """
      SELECT k.oid, k.conrelid, k.conname, k.contype, k.condeferrable, k.condeferred,
        k.convalidated, \(isEnforced), k.connoinherit, k.conparentid <> 0 OR NOT k.conislocal,
        \(isTemporal), k.conindid, k.conkey, k.confrelid, COALESCE(f.relnamespace, 0), f.relname,
        k.confkey,
        CASE WHEN k.contype = 'f' AND NOT (f.relnamespace IN (\(scope.list)) AND \(scope.isOwn("f.oid")))
          THEN ARRAY(
          SELECT a.attname FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number
          ORDER BY u.place) END,
        k.confupdtype, k.confdeltype, k.confmatchtype, \(changed),
        CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END,
        CASE WHEN k.contype = 'x' OR c.relispartition OR \(isTemporal) OR c.relkind = 'f'
          THEN pg_get_constraintdef(k.oid) END
      FROM pg_class c
      JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('c', 'f', 'n', 'p', 'u', 'x')
      LEFT JOIN pg_class f ON f.oid = k.confrelid
      WHERE c.relnamespace IN (\(scope.list)) AND \(scope.isOwn("c.oid"))
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    id = try at.next(&row)
    relation = try at.next(&row)
    name = try at.next(&row)
    kind = try at.next(&row)
    isDeferrable = try at.next(&row)
    isDeferred = try at.next(&row)
    isValid = try at.next(&row)
    isEnforced = try at.next(&row)
    staysHere = try at.next(&row)
    isInherited = try at.next(&row)
    isTemporal = try at.next(&row)
    index = try at.next(&row)
    columns = try at.next(&row)
    referenced = try at.next(&row)
    referencedSchema = try at.next(&row)
    referencedName = try at.next(&row)
    referencedColumns = try at.next(&row)
    referencedNames = try at.next(&row)
    onUpdate = try at.next(&row)
    onDelete = try at.next(&row)
    match = try at.next(&row)
    changedColumns = try at.next(&row)
    expression = try at.next(&row)
    definition = try at.next(&row)
  }
}
