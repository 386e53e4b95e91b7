import SchemagenRuntime

/// An extension: <https://www.postgresql.org/docs/current/catalog-pg-extension.html>.
struct ExtensionRow: CatalogRow {
  let name: String
  let schema: String
  let version: String

  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT x.extname, n.nspname, x.extversion
    FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
    WHERE x.oid >= \(Catalog.firstObject)
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    name = try at.next(&row)
    schema = try at.next(&row)
    version = try at.next(&row)
  }
}
