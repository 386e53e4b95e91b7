import SchemagenRuntime

/// A column of a table: <https://www.postgresql.org/docs/current/catalog-pg-attribute.html>.
struct AttributeRow: CatalogRow {
  let relation: Int
  let number: Int
  let name: String
  let type: Int
  let modifier: Int
  /// The type in SQL, where a schema may not know it.
  let typeText: String?
  let isRequired: Bool
  /// `a` or `d`; empty for a column without identity.
  let identity: String
  /// `s` or `v`; empty for a column that is not generated.
  let generated: String
  /// The default, or the expression of a generated column.
  let expression: String?
  let collation: Int
  /// How large values are kept.
  let storage: String
  /// How they are compressed; empty for the usual way.
  let compression: String
  /// How many values statistics are made of, where it is not the default.
  let statistics: Int?
  let options: [String]
  /// Whether it is a column of a table. The others are read in the same pass over all attributes, because
  /// they have statistics of their own, or options or privileges that other queries would look for.
  let isColumn: Bool
  let hasPrivileges: Bool

  /// A default does not name columns, so `pg_get_expr` can write it without opening the table.
  static func query(_ scope: CatalogScope) -> String {
    let compression = scope.column("a.attcompression::text", since: 140_000, else: "''")
    return """
      SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod,
        CASE WHEN a.atttypid NOT IN (\(ColumnTypeReader.builtInList))
          THEN format_type(a.atttypid, a.atttypmod) END,
        a.attnotnull, a.attidentity::text, a.attgenerated::text,
        CASE WHEN d.oid IS NULL THEN NULL WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, 0)
          ELSE pg_get_expr(d.adbin, d.adrelid) END,
        a.attcollation, a.attstorage, \(compression),
        CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END, a.attoptions,
        c.relkind IN ('r', 'p') AND a.attnum > 0, a.attacl IS NOT NULL
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE c.relnamespace IN (\(scope.list)) AND \(scope.isOwn("c.oid"))
        AND (c.relkind IN ('r', 'p') AND a.attnum > 0
          OR a.attoptions IS NOT NULL OR a.attacl IS NOT NULL
          OR c.relkind IN ('i', 'I') AND a.attstattarget >= 0)
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    relation = try at.next(&row)
    number = try at.next(&row)
    name = try at.next(&row)
    type = try at.next(&row)
    modifier = try at.next(&row)
    typeText = try at.next(&row)
    isRequired = try at.next(&row)
    identity = try at.next(&row)
    generated = try at.next(&row)
    expression = try at.next(&row)
    collation = try at.next(&row)
    storage = try at.next(&row)
    compression = try at.next(&row)
    statistics = try at.next(&row)
    options = try at.next(&row)
    isColumn = try at.next(&row)
    hasPrivileges = try at.next(&row)
  }
}
