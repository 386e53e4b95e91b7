import SchemagenRuntime

/// A type that is not the server's own: <https://www.postgresql.org/docs/current/catalog-pg-type.html>.
struct TypeRow: CatalogRow {
  let id: Int
  let schema: Int
  let name: String
  /// `b` for a base type, `c` composite, `d` domain, `e` enum, `p` declared but not defined, `r` range.
  let kind: String
  /// The labels of an enum.
  let labels: [String]
  /// The rest of the statement that makes it, after the name.
  let definition: String?

  static func query(_ scope: CatalogScope) -> String {
    """
    SELECT t.oid, t.typnamespace, t.typname, t.typtype,
      CASE WHEN t.typtype = 'e' THEN ARRAY(
        SELECT l.enumlabel FROM pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder) END,
      CASE t.typtype WHEN 'd' THEN \(domain) WHEN 'c' THEN \(composite) WHEN 'r' THEN \(range(scope))
        END
    FROM pg_type t
    LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE t.typnamespace IN (\(scope.list)) AND t.typtype IN ('b', 'c', 'd', 'e', 'p', 'r')
      AND (c.oid IS NULL OR c.relkind = 'c')
      -- Arrays; a set is looked up in a table of hashes, however many rows the server expects.
      AND t.oid NOT IN (SELECT e.typarray FROM pg_type e WHERE e.typarray <> 0)
      AND \(Catalog.isOwn("t.oid", in: "pg_type"))
    """
  }

  /// The collation of a type or column after some words, where it is not the usual one of its type.
  private static func collation(
    _ own: String, of type: String, after words: String = " COLLATE "
  ) -> String {
    """
    COALESCE((
      SELECT format('\(words)%I.%I', n.nspname, l.collname)
      FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace JOIN pg_type u ON u.oid = \(type)
      WHERE l.oid = \(own) AND \(own) <> u.typcollation), '')
    """
  }

  /// <https://www.postgresql.org/docs/current/sql-createdomain.html>
  private static let domain = """
    'AS ' || format_type(t.typbasetype, t.typtypmod) || \(collation("t.typcollation", of: "t.typbasetype"))
    || COALESCE(' DEFAULT ' || COALESCE(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)), '')
    || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
    || COALESCE((
      SELECT string_agg(format(' CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)
      FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '')
    """

  /// <https://www.postgresql.org/docs/current/sql-createtype.html>
  private static let composite = """
    'AS (' || COALESCE((
      SELECT string_agg(
        format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
          || \(collation("a.attcollation", of: "a.atttypid")), ', ' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '')
    || ')'
    """

  private static func range(_ scope: CatalogScope) -> String {
    let multirange =
      scope.version < 140_000
      ? "''" : "', MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL)"
    return """
      (SELECT 'AS RANGE (SUBTYPE = ' || format_type(r.rngsubtype, NULL) || \(multirange)
        || CASE WHEN o.opcdefault THEN ''
          ELSE format(', SUBTYPE_OPCLASS = %I.%I', n.nspname, o.opcname) END
        || \(collation("r.rngcollation", of: "r.rngsubtype", after: ", COLLATION = "))
        || CASE WHEN r.rngcanonical = 0 THEN '' ELSE ', CANONICAL = ' || r.rngcanonical::text END
        || CASE WHEN r.rngsubdiff = 0 THEN '' ELSE ', SUBTYPE_DIFF = ' || r.rngsubdiff::text END || ')'
      FROM pg_range r JOIN pg_opclass o ON o.oid = r.rngsubopc JOIN pg_namespace n ON n.oid = o.opcnamespace
      WHERE r.rngtypid = t.oid)
      """
  }

  init(_ row: inout DatabaseRow) throws {
    var at = ColumnCursor()
    id = try at.next(&row)
    schema = try at.next(&row)
    name = try at.next(&row)
    kind = try at.next(&row)
    labels = try at.next(&row)
    definition = try at.next(&row)
  }
}
