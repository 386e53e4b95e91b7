import SchemagenRuntime

/// Privileges on an object that a role has beyond the default ones, or default ones that it lacks:
/// <https://www.postgresql.org/docs/current/ddl-priv.html>.
struct PrivilegeRow: CatalogRow {
  /// Its schema, 0 for an object without one.
  let schema: Int
  /// The object as people write it, within its schema.
  let name: String
  /// The table of a column, or the table itself; 0 for other objects.
  let relation: Int
  let statement: String

  private static func columns(_ scope: CatalogScope) -> String {
    """
    UNION ALL
    SELECT c.relnamespace, c.relname || '.' || a.attname, c.oid, 'TABLE ' || c.oid::regclass,
      a.attacl, acldefault('c', c.relowner), format(' (%I)', a.attname)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace IN (\(scope.list)) AND a.attacl IS NOT NULL AND NOT a.attisdropped
      AND \(scope.isOwn("c.oid"))
    """
  }

  static func query(_ scope: CatalogScope) -> String {
    """
    WITH own (schema, name, relation, place, acl, initial, part) AS (
      SELECT c.relnamespace, c.relname::text, c.oid,
        CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || c.oid::regclass, c.relacl,
        acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner), ''
      FROM pg_class c
      WHERE c.relnamespace IN (\(scope.list)) AND c.relacl IS NOT NULL
        AND \(scope.isOwn("c.oid"))
      \(scope.hasColumnPrivileges ? columns(scope) : "")
      UNION ALL
      SELECT p.pronamespace, format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), 0,
        CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || p.oid::regprocedure, p.proacl,
        acldefault('f', p.proowner), ''
      FROM pg_proc p
      WHERE p.pronamespace IN (\(scope.list)) AND p.proacl IS NOT NULL
        AND \(Catalog.isOwn("p.oid", in: "pg_proc"))
      UNION ALL
      SELECT t.typnamespace, t.typname::text, 0, 'TYPE ' || t.oid::regtype, t.typacl,
        acldefault('T', t.typowner), ''
      FROM pg_type t
      WHERE t.typnamespace IN (\(scope.list)) AND t.typacl IS NOT NULL
        AND \(Catalog.isOwn("t.oid", in: "pg_type"))
      UNION ALL
      SELECT n.oid, '', 0, format('SCHEMA %I', n.nspname), n.nspacl,
        COALESCE(i.initprivs, acldefault('n', n.nspowner)), ''
      FROM pg_namespace n
      LEFT JOIN pg_init_privs i
        ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid AND i.objsubid = 0
      WHERE n.oid IN (\(scope.list)) AND n.nspacl IS NOT NULL
      UNION ALL
      SELECT 0, 'server ' || s.srvname, 0, format('FOREIGN SERVER %I', s.srvname), s.srvacl,
        acldefault('S', s.srvowner), ''
      FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL
      UNION ALL
      SELECT 0, 'foreign-data wrapper ' || w.fdwname, 0,
        format('FOREIGN DATA WRAPPER %I', w.fdwname), w.fdwacl, acldefault('F', w.fdwowner), ''
      FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL
      UNION ALL
      SELECT 0, 'language ' || l.lanname, 0, format('LANGUAGE %I', l.lanname), l.lanacl,
        acldefault('l', l.lanowner), ''
      FROM pg_language l WHERE l.lanacl IS NOT NULL
    )
    SELECT o.schema, o.name, o.relation::oid,
      format('%s %s ON %s %s %s%s', CASE WHEN p.revoked THEN 'REVOKE' ELSE 'GRANT' END,
        string_agg(p.privilege_type || o.part, ', ' ORDER BY p.privilege_type), o.place,
        CASE WHEN p.revoked THEN 'FROM' ELSE 'TO' END,
        CASE WHEN p.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(p.grantee)) END,
        CASE WHEN p.is_grantable AND NOT p.revoked THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM own o, LATERAL (
      (SELECT grantee, privilege_type, is_grantable, false FROM aclexplode(o.acl)
       EXCEPT SELECT grantee, privilege_type, is_grantable, false FROM aclexplode(o.initial))
      UNION ALL
      (SELECT grantee, privilege_type, is_grantable, true FROM aclexplode(o.initial)
       EXCEPT SELECT grantee, privilege_type, is_grantable, true FROM aclexplode(o.acl))
    ) p (grantee, privilege_type, is_grantable, revoked)
    GROUP BY o.schema, o.name, o.relation, o.place, p.grantee, p.is_grantable, p.revoked
    """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    schema = try at.next(&row)
    name = try at.next(&row)
    relation = try at.next(&row)
    statement = try at.next(&row)
  }
}
