import DatabaseSchema
import DatabaseTypes
import TestSupport

/// A file of its own, and the `sqlite3` shell.
final class SQLiteTestDatabase: TestDatabase {
  let path: String
  private let folder: TemporaryFolder
  private let shell: SQLiteShell

  init() throws {
    guard let shell = SQLiteShell() else {
      throw TestDatabaseError(description: "sqlite3 is not installed")
    }
    self.shell = shell
    folder = try TemporaryFolder()
    path = folder.path + "/test.db"
  }

  func run(_ script: String) throws {
    let outcome = try shell.run(script, on: path)
    if outcome.status != 0 { throw TestDatabaseError(description: outcome.errors + "\n" + script) }
  }

  /// Runs a script as the plain shell does, which continues after errors.
  ///
  /// - Returns: The errors.
  func runOn(_ script: String) throws -> String {
    try shell.run(script, on: path, bails: false).errors
  }

  /// What a query prints.
  func query(_ sql: String) throws -> [String] {
    let outcome = try shell.run(sql, on: path)
    if outcome.status != 0 { throw TestDatabaseError(description: outcome.errors + "\n" + sql) }
    return outcome.output.split(separator: "\n").map(String.init).sorted()
  }

  func rows(_ columns: [String], of table: QualifiedName) throws -> [String] {
    let values = columns.map { "coalesce(quote(\"\($0)\"), '')" }.joined(separator: " || '|' || ")
    return try query("SELECT \(values.isEmpty ? "1" : values) FROM \"\(table.name)\"")
  }

  func catalog() throws -> [String] {
    let counted = "m.name NOT LIKE 'sqlite_%' AND m.type = 'table'"
    return try query(
      """
      SELECT 'table', name, sql LIKE '%AUTOINCREMENT%', sql LIKE '%CHECK%'
        FROM sqlite_master m WHERE \(counted);
      SELECT 'column', m.name, c.name, upper(c.type), c."notnull", c.dflt_value, c.pk, c.hidden
        FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE \(counted);
      SELECT 'key', m.name, k."table", k."from", k."to", k.on_update, k.on_delete
        FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE \(counted);
      SELECT 'index', m.name, i.name, i."unique", i.partial, x.seqno, x.name, x."desc"
        FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) x
        WHERE \(counted) AND x.key AND i.origin = 'c';
      SELECT 'trigger', name, tbl_name, replace(sql, char(10), ' ') FROM sqlite_master
        WHERE type IN ('trigger', 'view');
      -- A rename puts names in quotes.
      SELECT 'where', name, replace(replace(sql, char(10), ' '), '"', '') FROM sqlite_master
        WHERE type = 'index' AND sql LIKE '%WHERE%';
      """)
  }
}
