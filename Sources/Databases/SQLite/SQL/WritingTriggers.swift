import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Searches the triggers of other tables for a column that a table loses: where a trigger writes it,
/// SQLite finds out when the trigger runs, not when it parses it.
struct WritingTriggers {
  /// The checks, one for each table that loses columns.
  let checks: [SQL]

  init(_ rebuilt: [AlterTable]) {
    checks = rebuilt.compactMap(Self.check)
  }

  private static func check(_ step: AlterTable) -> SQL? {
    let gone = step.changes.compactMap { change -> String? in
      if case .column(.drop(let column)) = change { column.name } else { nil }
    }
    if gone.isEmpty { return nil }
    let name = step.table.after.name.name
    let text: SQL = "' ' || upper(sql) || ' '"
    let columns = gone.map { column -> SQL in "\(text) GLOB \(literal: pattern(of: column))" }
    return ScriptChecks.refuse(
      "'a trigger of another table uses a column that this migration drops: ' || name",
      from:
        "sqlite_master\nWHERE type = 'trigger' AND tbl_name <> \(literal: name) COLLATE NOCASE AND \(text) GLOB \(literal: pattern(of: name)) AND (\(SQL.join(columns, by: " OR ")))"
    )
  }

  /// What a text that has a name as a word is like: <https://www.sqlite.org/lang_expr.html#glob>.
  private static func pattern(of name: String) -> String {
    let letters = name.map { character -> String in
      if "*?[".contains(character) { return "[\(character)]" }
      return character.isASCII ? character.uppercased() : String(character)
    }
    return "*[^A-Z0-9_]" + letters.joined() + "[^A-Z0-9_]*"
  }
}
