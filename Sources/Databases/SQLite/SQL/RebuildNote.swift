import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Explains in a script why it rebuilds tables, and what then differs.
struct RebuildNote {
  let rebuilt: [AlterTable]

  /// The paragraph; empty where tables are only dropped.
  var paragraphs: [[String]] {
    if rebuilt.isEmpty { return [] }
    let lines =
      [
        "SQLite can change little of a table in place, so this script creates a new table, copies the",
        "rows and recreates indexes and triggers (https://www.sqlite.org/lang_altertable.html#otheralter).",
      ] + rebuilt.flatMap(differences)
    if rebuilt.allSatisfy(\.table.after.foreignKeys.isEmpty) { return [lines] }
    return [lines + ["Rows that reference nothing stop it; PRAGMA foreign_key_check; lists them."]]
  }

  /// What the new table has and the old one has not, and the other way round.
  private func differences(_ step: AlterTable) -> [String] {
    let (old, new) = (declarations(of: step.table.before), declarations(of: step.table.after))
    let names =
      old.map(\.name) + new.map(\.name).filter { name in !old.contains { $0.name == name } }
    let lines = names.flatMap { name -> [String] in
      let (before, after) = (old.first { $0.name == name }?.sql, new.first { $0.name == name }?.sql)
      if before == after { return [] }
      return [before.map { "  was: \($0)" }, after.map { "  now: \($0)" }].compactMap(\.self)
    }
    if lines.isEmpty { return ["\"\(step.table.after.name)\" is declared as before."] }
    return ["What differs in \"\(step.table.after.name)\":"] + lines
  }

  /// The columns and constraints as `CREATE TABLE` declares them, a line each.
  private func declarations(of table: Table) -> [(name: String, sql: String)] {
    let renderer = Renderer()
    let key = table.primaryKey?.columns ?? []
    let columns = table.columns.map { column in
      (column.name, renderer.column(column, isPrimaryKey: key == [column.name]))
    }
    let primary: [(String, SQL)] =
      key.count > 1 ? [("primary key", "PRIMARY KEY (\(SQL.list(key)))")] : []
    let checks = table.checks.map { ("check \($0.name)", SQL.check($0)) }
    let foreign = table.foreignKeys.map { ("foreign key \($0.name)", SQL.foreignKey($0)) }
    return (columns + primary + checks + foreign).map { name, sql in
      (name, sql.text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }
}
