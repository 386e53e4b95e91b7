/// What PostgreSQL knows of its tables, whichever way they came about.
enum PostgreSQLCatalogQuery {
  /// Columns stand in no order, and sequences have names of the database's choice: they are known
  /// by the columns that own them.
  static let text = """
    WITH t AS (
      SELECT c.oid, n.nspname || '.' || c.relname AS name FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND n.nspname NOT LIKE 'pg_%')
    SELECT line FROM (
    SELECT 'table ' || name || ' ' || coalesce(obj_description(oid, 'pg_class'), '') AS line FROM t
    UNION ALL SELECT concat_ws(' ', 'column', t.name, a.attname,
      format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated,
      regexp_replace(pg_get_expr(d.adbin, d.adrelid), 'nextval.*', 'nextval'),
      col_description(t.oid, a.attnum))
      FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
    UNION ALL SELECT concat_ws(' ', 'constraint', t.name, c.conname, pg_get_constraintdef(c.oid))
      FROM t JOIN pg_constraint c ON c.conrelid = t.oid
      -- NOT NULL is in the lines of the columns; since 18 it keeps its name when they are renamed.
      WHERE c.contype <> 'n'
    UNION ALL SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid
      FROM t JOIN pg_index i ON i.indrelid = t.oid
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(g.oid) FROM t JOIN pg_trigger g
      ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
    UNION ALL SELECT concat_ws(' ', 'enum', n.nspname, y.typname,
      string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder), obj_description(y.oid, 'pg_type'))
      FROM pg_type y JOIN pg_enum e ON e.enumtypid = y.oid JOIN pg_namespace n
      ON n.oid = y.typnamespace GROUP BY y.oid, n.nspname, y.typname
    UNION ALL SELECT 'function ' || n.nspname || '.' || p.proname || ' ' || p.prosrc
      FROM pg_proc p JOIN pg_namespace n
      ON n.oid = p.pronamespace WHERE p.proname LIKE 'schemagen%'
    UNION ALL SELECT 'schema ' || nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg_%' AND nspname <> 'information_schema'
    UNION ALL SELECT concat_ws(' ', 'sequence', n.nspname, t.name, a.attname,
      format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_sequence s ON s.seqrelid = c.oid
      LEFT JOIN pg_depend d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass
        AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
      LEFT JOIN t ON t.oid = d.refobjid
      LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    UNION ALL SELECT 'type ' || n.nspname || '.' || y.typname FROM pg_type y
      JOIN pg_namespace n ON n.oid = y.typnamespace
      WHERE y.typtype IN ('d', 'r') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    ) q WHERE line IS NOT NULL
    """
}
