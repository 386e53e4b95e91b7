/// Queries of PostgreSQL's system catalogs, and conditions that they share.
enum Catalog {
  /// Tables, partitioned and foreign tables, views and materialised views that belong to no
  /// extension: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.
  static let relationNames = """
    SELECT c.relname::text
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = pg_catalog.current_schema()
      AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
      AND \(isOwn("c.oid", in: "pg_class"))
    ORDER BY c.relname COLLATE "C"
    """

  /// The condition that an object does not belong to an extension, which makes and drops it:
  /// <https://www.postgresql.org/docs/current/catalog-pg-depend.html>.
  static func isOwn(_ object: String, in catalog: String) -> String {
    """
    NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.\(catalog)'::pg_catalog.regclass AND e.objid = \(object)
        AND e.deptype = 'e')
    """
  }

  /// The relations that belong to extensions.
  static let extensionRelations = """
    SELECT objid FROM pg_depend WHERE classid = 'pg_class'::regclass AND deptype = 'e'
    """

  /// The first identifier of an object that is not the server's own: `FirstNormalObjectId`.
  static let firstObject = 16384
}
