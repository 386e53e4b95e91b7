import SchemagenRuntime

/// A comment: <https://www.postgresql.org/docs/current/catalog-pg-description.html>.
struct CommentRow: CatalogRow {
  /// `pg_class`, `pg_type` and so on.
  let catalog: String
  let object: Int
  /// The number of a column, 0 for the object itself.
  let column: Int
  let text: String
  /// The object's kind in words and its name in SQL.
  let kind: String?
  let identity: String?

  /// The tables of objects that belong to a relation, and do not say its schema.
  private static let parts: [(catalog: String, relation: String)] = [
    ("pg_trigger", "tgrelid"), ("pg_policy", "polrelid"),
    ("pg_rewrite", "ev_class"),
  ]

  static func query(_ scope: CatalogScope) -> String {
    let areRead = parts.map { part in
      """
      WHEN '\(part.catalog)'::regclass THEN EXISTS (
        SELECT FROM \(part.catalog) p JOIN pg_class c ON c.oid = p.\(part.relation)
        WHERE p.oid = d.objoid AND c.relnamespace IN (\(scope.list)))
      """
    }
    return """
      SELECT d.classoid::regclass::text, d.objoid, d.objsubid, d.description, i.type, i.identity
      FROM pg_description d
      LEFT JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i ON true
      WHERE d.objoid >= \(Catalog.firstObject) AND d.classoid <> 'pg_extension'::regclass
        AND \(Catalog.isOwn("d.objoid", inCatalogOf: "d.classoid"))
        AND CASE d.classoid
          WHEN 'pg_namespace'::regclass THEN d.objoid IN (\(scope.list))
          \(areRead.joined(separator: "\n"))
          ELSE i.schema IS NULL OR \(scope.isRead("i.schema")) END
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    catalog = try at.next(&row)
    object = try at.next(&row)
    column = try at.next(&row)
    text = try at.next(&row)
    kind = try at.next(&row)
    identity = try at.next(&row)
  }
}
