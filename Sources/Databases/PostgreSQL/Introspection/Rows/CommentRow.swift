import SchemagenRuntime

/// A comment: <https://www.postgresql.org/docs/current/catalog-pg-description.html>.
struct CommentRow: CatalogRow {
  /// `pg_class`, `pg_type` and so on.
  let catalog: String
  let object: Int
  /// The number of a column, 0 for the object itself.
  let column: Int
  let text: String
  /// The object's kind in words, its schema and its name in SQL, where it is no table, column or type.
  let kind: String?
  let schema: String?
  let identity: String?

  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT d.classoid::regclass::text, d.objoid, d.objsubid, d.description, i.type, i.schema, i.identity
    FROM pg_description d
    LEFT JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i ON true
    WHERE d.objoid >= \(Catalog.firstObject) AND d.classoid <> 'pg_extension'::regclass
      AND NOT EXISTS (
        SELECT FROM pg_depend e
        WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    catalog = try at.next(&row)
    object = try at.next(&row)
    column = try at.next(&row)
    text = try at.next(&row)
    kind = try at.next(&row)
    schema = try at.next(&row)
    identity = try at.next(&row)
  }
}
