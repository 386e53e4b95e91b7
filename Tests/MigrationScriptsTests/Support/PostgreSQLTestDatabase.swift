import DatabaseSchema
import DatabaseTypes
import Foundation
import TestSupport

/// A database of the throw-away server, and `psql`; it is removed with the server, because dropping it
/// costs a checkpoint.
final class PostgreSQLTestDatabase: TestDatabase {
  private let cluster: PostgresCluster
  private let name: String

  init() throws {
    cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    name = url.split(separator: "/").last.map(String.init) ?? ""
  }

  func run(_ script: String) throws {
    if script.isEmpty { return }
    do {
      try cluster.execute(file: script, in: name)
    } catch {
      throw TestDatabaseError(description: "\(error)\n\(script)")
    }
  }

  func query(_ sql: String) throws -> [String] {
    try cluster.execute(sql, in: name).split(separator: "\n").map(String.init).sorted()
  }

  func rows(_ columns: [String], of table: QualifiedName) throws -> [String] {
    let values = columns.map { "coalesce(\"\($0)\"::text, 'NULL')" }.joined(separator: ", ")
    return try query(
      "SELECT row(\(values))::text FROM \"\(table.effectiveSchema)\".\"\(table.name)\"")
  }

  func catalog() throws -> [String] {
    try query(Self.catalogQuery)
  }

  /// Sequences have names of the database's choice.
  private static let catalogQuery = """
    WITH t AS (
      SELECT c.oid, n.nspname || '.' || c.relname AS name FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND n.nspname NOT LIKE 'pg_%')
    SELECT replace(line, E'\\n', ' ') FROM (
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
    UNION ALL SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM t JOIN pg_index i
      ON i.indrelid = t.oid
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(g.oid) FROM t JOIN pg_trigger g
      ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
    UNION ALL SELECT concat_ws(' ', 'label', n.nspname, y.typname,
      string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder), obj_description(y.oid, 'pg_type'))
      FROM pg_type y JOIN pg_enum e ON e.enumtypid = y.oid JOIN pg_namespace n
      ON n.oid = y.typnamespace GROUP BY y.oid, n.nspname, y.typname
    UNION ALL SELECT 'function ' || p.proname FROM pg_proc p JOIN pg_namespace n
      ON n.oid = p.pronamespace WHERE p.proname LIKE 'schemagen%'
    UNION ALL SELECT 'schema ' || nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg_%' AND nspname <> 'information_schema'
    UNION ALL SELECT 'sequence ' || c.relname FROM pg_class c WHERE c.relkind = 'S'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i'))
    ) q WHERE line IS NOT NULL
    """
}
