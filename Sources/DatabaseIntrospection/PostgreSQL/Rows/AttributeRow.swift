import SchemagenRuntime

/// A column of a table: <https://www.postgresql.org/docs/current/catalog-pg-attribute.html>.
struct AttributeRow: CatalogRow {
  let relation: Int
  let number: Int
  let name: String
  /// The type, or that of an array's elements.
  let type: Int
  let isList: Bool
  let modifier: Int
  let typeSchema: Int
  let typeName: String
  /// `b` for a base type, `e` for an enum.
  let typeKind: String
  /// The type in SQL, where it is none of those that a schema knows.
  let typeText: String?
  let isRequired: Bool
  /// `a` or `d`; empty for a column without identity.
  let identity: String
  /// `s` or `v`; empty for a column that is not generated.
  let generated: String
  /// The default, or the expression of a generated column.
  let expression: String?
  let collation: Int
  /// Whether the collation is another one than the type's own.
  let hasOwnCollation: Bool
  /// How large values are kept, where it is not the type's own way.
  let storage: String?
  let compression: String
  /// How many values statistics are made of, where it is not the default.
  let statistics: Int?
  let options: [String]

  static func query(_ scope: CatalogScope) -> String {
    let compression = scope.column("a.attcompression::text", since: 140_000, else: "''")
    return """
      SELECT a.attrelid, a.attnum, a.attname, b.oid, e.oid IS NOT NULL, a.atttypmod,
        b.typnamespace, b.typname, b.typtype,
        CASE WHEN b.typtype <> 'e' AND b.oid NOT IN (\(ColumnTypeReader.builtInList))
          THEN format_type(b.oid, a.atttypmod) END,
        a.attnotnull, a.attidentity::text, a.attgenerated::text,
        CASE WHEN d.oid IS NOT NULL THEN pg_get_expr(d.adbin, d.adrelid) END,
        a.attcollation, a.attcollation <> t.typcollation,
        CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END, \(compression),
        CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END, a.attoptions
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
      JOIN pg_type b ON b.oid = COALESCE(e.oid, t.oid)
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE c.relnamespace IN (\(scope.list)) AND c.relkind IN ('r', 'p')
        AND \(PostgreSQLCatalog.isOwn("c.oid", in: "pg_class"))
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    relation = try at.next(&row)
    number = try at.next(&row)
    name = try at.next(&row)
    type = try at.next(&row)
    isList = try at.next(&row)
    modifier = try at.next(&row)
    typeSchema = try at.next(&row)
    typeName = try at.next(&row)
    typeKind = try at.next(&row)
    typeText = try at.next(&row)
    isRequired = try at.next(&row)
    identity = try at.next(&row)
    generated = try at.next(&row)
    expression = try at.next(&row)
    collation = try at.next(&row)
    hasOwnCollation = try at.next(&row)
    storage = try at.next(&row)
    compression = try at.next(&row)
    statistics = try at.next(&row)
    options = try at.next(&row)
  }
}
