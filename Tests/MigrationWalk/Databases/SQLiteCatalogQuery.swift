import Foundation

/// What SQLite knows of its tables, whichever way they came about.
enum SQLiteCatalogQuery {
  /// A line of the catalog without what `ADD COLUMN` has written behind a constraint, and without
  /// the quotes that `RENAME` puts around names.
  static func trimmed(_ line: String) -> String {
    let kinds = ["constraint ", "generated ", "index ", "trigger "]
    let isText = kinds.contains(where: line.hasPrefix)
    return isText ? cut(line).replacingOccurrences(of: "\"", with: "") : line
  }

  private static func cut(_ line: String) -> String {
    guard line.hasPrefix("constraint "), let start = line.range(of: " CHECK (") else { return line }
    var depth = 1
    var quote: Character?
    for place in line.indices[start.upperBound...] {
      switch (line[place], quote) {
      case (let mark, let open?): if mark == open { quote = nil }
      case ("'", nil), ("\"", nil): quote = line[place]
      case ("(", nil): depth += 1
      case (")", nil): depth -= 1
      default: break
      }
      if depth == 0 { return String(line[...place]) }
    }
    return line
  }

  /// Columns have no order; what only `CREATE TABLE` holds is compared as text.
  static let text = """
    WITH tables AS (
      SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%')
    SELECT 'table ' || name || ' autoincrement ' || (sql LIKE '%AUTOINCREMENT%') FROM tables
    UNION ALL SELECT 'column ' || t.name || ' ' || c.name || ' ' || upper(c.type) || ' not null '
        || c."notnull" || ' default ' || coalesce(c.dflt_value, '') || ' key ' || c.pk
        || ' hidden ' || c.hidden
      FROM tables t, pragma_table_xinfo(t.name) c
    UNION ALL SELECT 'key ' || t.name || ' ' || group_concat(k."from" || '->' || k."table" || '.'
        || k."to" || ' update ' || k.on_update || ' delete ' || k.on_delete, ',')
      FROM tables t, pragma_foreign_key_list(t.name) k GROUP BY t.name, k.id
    UNION ALL SELECT 'constraint ' || t.name || ' ' || trim(line.value, ' ,' || char(10) || char(13))
      FROM tables t, json_each('[' || replace(json_quote(t.sql), '\\n', '","') || ']') line
      WHERE line.value LIKE '%CONSTRAINT %' AND line.value NOT LIKE '%FOREIGN KEY%'
        AND line.value NOT LIKE '%REFERENCES%'
    UNION ALL SELECT 'generated ' || t.name || ' '
        || trim(substr(line.value, 1, instr(line.value, ' STORED')))
      FROM tables t, json_each('[' || replace(json_quote(t.sql), '\\n', '","') || ']') line
      WHERE line.value LIKE '%GENERATED ALWAYS%'
    UNION ALL SELECT type || ' ' || tbl_name || ' ' || replace(sql, char(10), ' ')
      FROM sqlite_master WHERE type IN ('index', 'trigger', 'view') AND sql IS NOT NULL
    """
}
