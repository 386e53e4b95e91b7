import SchemagenRuntime

/// An object that is carried as the statement that makes it.
struct DefinedRow: CatalogRow {
  let kind: String
  /// Its schema, 0 for an object without one.
  let schema: Int
  /// The table that it belongs to, 0 for an object of its own.
  let relation: Int
  let name: String
  let definition: String

  static func query(_ scope: CatalogScope) -> String {
    [
      functions(scope), policies(scope), rules(scope), viewDefaults(scope), statistics(scope),
      collations(scope),
      eventTriggers,
    ]
    .joined(separator: "\nUNION ALL\n")
  }

  /// <https://www.postgresql.org/docs/current/catalog-pg-proc.html>
  private static func functions(_ scope: CatalogScope) -> String {
    """
    SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
      p.pronamespace, 0::oid, format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)),
      CASE WHEN p.prokind = 'a' THEN \(aggregate) ELSE pg_get_functiondef(p.oid) END
    FROM pg_proc p
    LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
    WHERE p.pronamespace IN (\(scope.list)) AND \(Catalog.isOwn("p.oid", in: "pg_proc"))
      -- The constructors of a range type come with it.
      AND \(Catalog.isWhole("p.oid", in: "pg_proc"))
    """
  }

  /// <https://www.postgresql.org/docs/current/catalog-pg-policy.html>
  private static func policies(_ scope: CatalogScope) -> String {
    """
    SELECT 'policy', 0::oid, p.polrelid, p.polname::text,
      format('CREATE POLICY %I ON %s', p.polname, p.polrelid::regclass)
      || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
      || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
        WHEN 'd' THEN ' FOR DELETE' ELSE '' END
      || CASE WHEN 0 = ANY (p.polroles) THEN '' ELSE ' TO ' || (
        SELECT string_agg(quote_ident(pg_get_userbyid(r)), ', ' ORDER BY pg_get_userbyid(r))
        FROM unnest(p.polroles) r) END
      || COALESCE(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
      || COALESCE(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace IN (\(scope.list)) AND \(scope.isOwn("c.oid"))
    """
  }

  /// <https://www.postgresql.org/docs/current/catalog-pg-rewrite.html>
  private static func rules(_ scope: CatalogScope) -> String {
    """
    SELECT v.kind, 0::oid, r.ev_class, r.rulename::text, v.definition
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class, LATERAL (
      SELECT 'rule', pg_get_ruledef(r.oid)
      UNION ALL SELECT 'rule state', format('%s RULE %I', \(state("r.ev_enabled")), r.rulename)
      WHERE r.ev_enabled <> 'O') v (kind, definition)
    WHERE c.relnamespace IN (\(scope.list)) AND r.rulename <> '_RETURN'
      AND \(scope.isOwn("c.oid"))
    """
  }

  /// How a rule or an event trigger differs from one that fires in ordinary sessions.
  private static func state(_ column: String) -> String {
    "CASE \(column) WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END"
  }

  /// The defaults that the columns of views have for `INSERT`.
  private static func viewDefaults(_ scope: CatalogScope) -> String {
    """
    SELECT 'column default', 0::oid, c.oid, a.attname::text,
      format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', c.oid::regclass, a.attname,
        pg_get_expr(d.adbin, 0))
    FROM pg_class c
    JOIN pg_attrdef d ON d.adrelid = c.oid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
    WHERE c.relkind = 'v' AND c.relnamespace IN (\(scope.list)) AND \(scope.isOwn("c.oid"))
    """
  }

  /// <https://www.postgresql.org/docs/current/catalog-pg-statistic-ext.html>
  private static func statistics(_ scope: CatalogScope) -> String {
    """
    SELECT 'statistics', s.stxnamespace, s.stxrelid, s.stxname::text, pg_get_statisticsobjdef(s.oid)
    FROM pg_statistic_ext s
    WHERE s.stxnamespace IN (\(scope.list))
      AND \(Catalog.isOwn("s.oid", in: "pg_statistic_ext"))
    """
  }

  /// <https://www.postgresql.org/docs/current/catalog-pg-collation.html>
  private static func collations(_ scope: CatalogScope) -> String {
    let locale = scope.column(
      "l.colllocale", since: 170_000,
      else: scope.column("l.colliculocale", since: 150_000, else: "NULL"))
    return """
      SELECT 'collation', l.collnamespace, 0::oid, l.collname::text,
        format('CREATE COLLATION %s.%I (', l.collnamespace::regnamespace, l.collname)
        || CASE l.collprovider WHEN 'i' THEN 'PROVIDER = icu, ' WHEN 'b' THEN 'PROVIDER = builtin, ' ELSE '' END
        || CASE WHEN l.collprovider = 'c' AND l.collcollate IS DISTINCT FROM l.collctype
          THEN format('LC_COLLATE = %L, LC_CTYPE = %L', l.collcollate, l.collctype)
          ELSE format('LOCALE = %L', COALESCE(\(locale), l.collcollate)) END
        || CASE WHEN l.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END || ')'
      FROM pg_collation l
      WHERE l.collnamespace IN (\(scope.list)) AND \(Catalog.isOwn("l.oid", in: "pg_collation"))
      """
  }

  /// <https://www.postgresql.org/docs/current/catalog-pg-event-trigger.html>
  private static let eventTriggers = """
    SELECT v.kind, 0::oid, 0::oid, t.evtname::text, v.definition
    FROM pg_event_trigger t, LATERAL (
      SELECT 'event trigger', format('CREATE EVENT TRIGGER %I ON %s', t.evtname, t.evtevent)
        || COALESCE(' WHEN TAG IN (' || (
          SELECT string_agg(quote_literal(g), ', ') FROM unnest(t.evttags) g) || ')', '')
        || format(' EXECUTE FUNCTION %s()', t.evtfoid::regproc)
      UNION ALL SELECT 'event trigger state',
        format('ALTER EVENT TRIGGER %I %s', t.evtname, \(state("t.evtenabled")))
      WHERE t.evtenabled <> 'O') v (kind, definition)
    WHERE \(Catalog.isOwn("t.oid", in: "pg_event_trigger"))
    """

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    kind = try at.next(&row)
    schema = try at.next(&row)
    relation = try at.next(&row)
    name = try at.next(&row)
    definition = try at.next(&row)
  }
}
