import SchemagenRuntime

/// What other schemas have that depends on one schema, and goes with its objects.
enum DependentsElsewhere {
  /// Asks a server.
  ///
  /// - Parameter schema: The schema that is to be emptied.
  /// - Returns: Kinds and names, such as `view reports.sales`, sorted.
  /// - Throws: A database error.
  static func names(of schema: String, on connection: DatabaseConnection) throws -> [String] {
    var parameters = BoundParameters()
    try schema.bind(to: &parameters, as: .text)
    return try connection.query(BoundStatement(sql: query, parameters: parameters)) {
      try $0.read(0, as: String.self)
    }
  }

  /// Follows the dependencies as `DROP … CASCADE` does: from an object to what depends on it, and from an
  /// internal part, such as the rule of a view, to its owner.
  /// <https://www.postgresql.org/docs/current/catalog-pg-depend.html>
  ///
  /// `pg_identify_object` has the names in English, whatever the language of the server. A part of a table
  /// that goes as a whole is left out; so are indexes, which belong to a table, and a table's own row types.
  private static let query = """
    WITH RECURSIVE gone (classid, objid, objsubid) AS (
      SELECT d.classid, d.objid, d.objsubid
      FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_namespace n ON n.oid = d.refobjid
      WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
        AND n.nspname = $1::text AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend e
          WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
      UNION
      SELECT o.classid, o.objid, o.objsubid
      FROM gone g CROSS JOIN LATERAL (
        SELECT d.classid, d.objid, d.objsubid
        FROM pg_catalog.pg_depend d
        WHERE d.refclassid = g.classid AND d.refobjid = g.objid
          AND (g.objsubid = 0 OR d.refobjsubid = g.objsubid)
        UNION ALL
        SELECT d.refclassid, d.refobjid, d.refobjsubid
        FROM pg_catalog.pg_depend d
        WHERE d.classid = g.classid AND d.objid = g.objid AND d.deptype = 'i'
      ) o
    ), placed AS (
      SELECT g.*, coalesce(
          c.oid, con.conrelid, tg.tgrelid, def.adrelid, pol.polrelid, rw.ev_class) AS relation,
        coalesce(c.relnamespace, t.typnamespace, p.pronamespace, con.connamespace, r.relnamespace)
          AS namespace
      FROM gone g
      LEFT JOIN pg_catalog.pg_class c ON g.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
        AND c.oid = g.objid
      LEFT JOIN pg_catalog.pg_type t ON g.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
        AND t.oid = g.objid
      LEFT JOIN pg_catalog.pg_proc p ON g.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
        AND p.oid = g.objid
      LEFT JOIN pg_catalog.pg_constraint con
        ON g.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND con.oid = g.objid
      LEFT JOIN pg_catalog.pg_trigger tg
        ON g.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND tg.oid = g.objid
      LEFT JOIN pg_catalog.pg_attrdef def
        ON g.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND def.oid = g.objid
      LEFT JOIN pg_catalog.pg_policy pol
        ON g.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND pol.oid = g.objid
      LEFT JOIN pg_catalog.pg_rewrite rw
        ON g.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND rw.oid = g.objid
      LEFT JOIN pg_catalog.pg_class r
        ON r.oid = coalesce(tg.tgrelid, def.adrelid, pol.polrelid, rw.ev_class)
      WHERE (c.oid IS NULL OR c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c'))
        AND (t.oid IS NULL OR t.typrelid = 0 AND t.typelem = 0)
        AND NOT coalesce(tg.tgisinternal, false)
    )
    SELECT DISTINCT i.type || ' ' || i.identity
    FROM placed d
    JOIN pg_catalog.pg_namespace n ON n.oid = d.namespace
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
    WHERE n.nspname <> $1::text AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (
        SELECT FROM placed w
        WHERE w.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND w.objsubid = 0
          AND w.objid = d.relation
          AND (d.classid <> w.classid OR d.objsubid <> 0))
    ORDER BY 1
    """
}
