/// What PostgreSQL's system catalogs are asked.
enum PostgreSQLCatalog {
  /// Tables, partitioned and foreign tables, views and materialised views that belong to no
  /// extension: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.
  static let relationNames = """
    SELECT c.relname::text
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = pg_catalog.current_schema()
      AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname COLLATE "C"
    """
}
