import SchemagenRuntime

/// An object of a kind whose definition is not read.
struct NamedRow: CatalogRow {
  let kind: String
  /// The name in SQL.
  let identity: String

  /// The kinds of objects: <https://www.postgresql.org/docs/current/catalogs-overview.html>.
  private static let catalogs = [
    "pg_operator", "pg_opclass", "pg_opfamily", "pg_cast", "pg_conversion", "pg_language", "pg_am",
    "pg_transform", "pg_ts_config", "pg_ts_dict", "pg_ts_parser", "pg_ts_template",
    "pg_foreign_data_wrapper", "pg_foreign_server", "pg_publication", "pg_default_acl",
  ]

  static func query(_ scope: CatalogScope) -> String {
    let identifiers = catalogs.map { catalog in
      """
      SELECT '\(catalog)'::regclass AS catalog, x.oid FROM \(catalog) x
      WHERE x.oid >= \(Catalog.firstObject) AND \(Catalog.isOwn("x.oid", in: catalog))
        AND \(Catalog.isWhole("x.oid", in: catalog))
      """
    }
    return """
      SELECT CASE i.type WHEN 'default acl' THEN 'default privileges' ELSE i.type END, i.identity
      FROM (\(identifiers.joined(separator: "\nUNION ALL\n"))) o,
        LATERAL pg_identify_object(o.catalog, o.oid, 0) i
      WHERE i.type IS NOT NULL AND (i.schema IS NULL OR \(scope.isRead("i.schema")))
      UNION ALL
      SELECT 'subscription', quote_ident(s.subname) FROM pg_subscription s
      WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      UNION ALL
      SELECT 'user mapping', format('%s on %I', COALESCE(m.usename::text, 'public'), m.srvname)
      FROM pg_user_mappings m
      UNION ALL
      SELECT 'security label', i.type || ' ' || i.identity
      FROM pg_seclabel l, LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
      WHERE i.schema IS NULL OR \(scope.isRead("i.schema"))
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    kind = try at.next(&row)
    identity = try at.next(&row)
  }
}
