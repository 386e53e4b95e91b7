import SchemagenRuntime

/// The name of an operator class that no column has by default, or of a collation.
struct NameRow: CatalogRow {
  let id: Int
  let isCollation: Bool
  let schema: String
  let name: String

  /// <https://www.postgresql.org/docs/current/catalog-pg-opclass.html>; of the collations the server's own
  /// and those that something uses.
  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT o.oid, false, n.nspname, o.opcname
    FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
    WHERE NOT o.opcdefault
    UNION ALL
    SELECT l.oid, true, n.nspname, l.collname
    FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
    WHERE l.oid < 12000 OR l.oid IN (
      SELECT refobjid FROM pg_depend WHERE refclassid = 'pg_collation'::regclass)
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    id = try at.next(&row)
    isCollation = try at.next(&row)
    schema = try at.next(&row)
    name = try at.next(&row)
  }
}
