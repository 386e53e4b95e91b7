import SchemagenRuntime

/// The result of one query of the catalogs.
///
/// All queries run with `search_path = pg_catalog, pg_temp`, so that they name catalogs without a
/// schema and the server qualifies every name that it writes.
protocol CatalogRow {
  /// The query.
  static func query(_ scope: CatalogScope) -> String

  /// Reads a row of it.
  init(_ row: inout DatabaseRow) throws
}

extension DatabaseConnection {
  /// All rows of a query of the catalogs.
  func rows<Row: CatalogRow>(_ type: Row.Type, _ scope: CatalogScope) throws -> [Row] {
    try query(BoundStatement(sql: Row.query(scope))) { try Row(&$0) }
  }
}
