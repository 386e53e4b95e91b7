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

  /// All schemas but the server's own, whose names start with `pg_`, and those of extensions:
  /// <https://www.postgresql.org/docs/current/catalog-pg-namespace.html>.
  static let schemaNames = """
    SELECT n.nspname::text
    FROM pg_catalog.pg_namespace n
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND (n.nspname = 'public' OR \(isOwn("n.oid", in: "pg_namespace")))
    """

  /// All schemas, and whether each is the current one. No schema is when those of the search path do not
  /// exist: <https://www.postgresql.org/docs/current/functions-info.html>.
  static let presentSchemas = """
    SELECT n.nspname::text, COALESCE(n.nspname = pg_catalog.current_schema(), false)
    FROM pg_catalog.pg_namespace n
    """

  /// The condition that an object does not belong to an extension, which makes and drops it:
  /// <https://www.postgresql.org/docs/current/catalog-pg-depend.html>.
  static func isOwn(_ object: String, in catalog: String) -> String {
    lacks("e", object, "'pg_catalog.\(catalog)'::pg_catalog.regclass")
  }

  /// The same for an object whose catalog is a column.
  static func isOwn(_ object: String, inCatalogOf column: String) -> String {
    lacks("e", object, column)
  }

  /// The condition that an object is not a part of another one, which makes and drops it.
  static func isWhole(_ object: String, in catalog: String) -> String {
    lacks("i", object, "'pg_catalog.\(catalog)'::pg_catalog.regclass")
  }

  /// The condition that an object does not depend on another one in a certain way.
  private static func lacks(_ dependency: String, _ object: String, _ catalog: String) -> String {
    """
    NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = \(catalog) AND e.objid = \(object) AND e.deptype = '\(dependency)')
    """
  }

  /// The relations that belong to extensions.
  static let extensionRelations = """
    SELECT objid FROM pg_depend WHERE classid = 'pg_class'::regclass AND deptype = 'e'
    """

  /// The first identifier of an object that is not the server's own: `FirstNormalObjectId`.
  static let firstObject = 16384
}
