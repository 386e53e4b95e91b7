package import DatabaseIntrospection
import SQLLexicon
package import SchemagenRuntime

extension Introspector {
  /// Objects of extensions stay, and so do the schemas themselves: only their owners could make them
  /// again, with the privileges that they had.
  package func scripts(
    emptying connection: DatabaseConnection, schemas: [String]?
  ) throws -> EmptyingScripts {
    let names = schemas.map { $0.map(SQLQuoting.literal).joined(separator: ", ") }
    // The server's own schemas are never meant.
    let query = Self.emptying(
      "n.nspname IN (\(names ?? "pg_catalog.current_schema()")) AND n.nspname !~ '^pg_' "
        + "AND n.nspname <> 'information_schema'")
    let statements = try connection.query(BoundStatement(sql: query)) {
      try $0.read(0, as: String.self)
    }
    return EmptyingScripts(statements, limit: Self.batch, frame: ("BEGIN;\n", "COMMIT;\n"))
  }

  /// How many objects one transaction drops: each takes a few locks, and a server has room for some
  /// thousands (<https://www.postgresql.org/docs/current/runtime-config-locks.html>).
  private static let batch = 200

  /// The statements, with those first that take most of the others with them.
  private static func emptying(_ isMeant: String) -> String {
    """
    SELECT pg_catalog.format('DROP %s IF EXISTS %s CASCADE', kind, name) FROM (
      SELECT 1 AS phase, c.oid,
        CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'v' THEN 'VIEW'
          WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
        pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE \(isMeant) AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        AND \(Catalog.isOwn("c.oid", in: "pg_class"))
      UNION ALL
      SELECT 2, p.oid, 'ROUTINE', pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
        pg_catalog.pg_get_function_identity_arguments(p.oid))
      FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      WHERE \(isMeant) AND \(Catalog.isOwn("p.oid", in: "pg_proc"))
        AND \(Catalog.isWhole("p.oid", in: "pg_proc"))
      UNION ALL
      SELECT 3, t.oid, 'TYPE', pg_catalog.format('%I.%I', n.nspname, t.typname)
      FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
      WHERE \(isMeant) AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
        AND \(Catalog.isOwn("t.oid", in: "pg_type"))
        AND \(Catalog.isWhole("t.oid", in: "pg_type"))
      UNION ALL
      SELECT 4, c.oid, 'COLLATION', pg_catalog.format('%I.%I', n.nspname, c.collname)
      FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
      WHERE \(isMeant) AND \(Catalog.isOwn("c.oid", in: "pg_collation"))
      UNION ALL
      SELECT 4, c.oid, 'TEXT SEARCH CONFIGURATION', pg_catalog.format('%I.%I', n.nspname, c.cfgname)
      FROM pg_catalog.pg_ts_config c JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
      WHERE \(isMeant) AND \(Catalog.isOwn("c.oid", in: "pg_ts_config"))
      UNION ALL
      SELECT 5, d.oid, 'TEXT SEARCH DICTIONARY', pg_catalog.format('%I.%I', n.nspname, d.dictname)
      FROM pg_catalog.pg_ts_dict d JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
      WHERE \(isMeant) AND \(Catalog.isOwn("d.oid", in: "pg_ts_dict"))
    ) AS found ORDER BY phase, oid
    """
  }
}
