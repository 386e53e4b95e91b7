import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Makes SQLite parse all views and triggers, which a rebuild and `DROP TABLE` do not: a rename of any
/// table does, <https://www.sqlite.org/lang_altertable.html#alter_table_rename>.
///
/// A view that is broken stops every later rename. Before the steps the rename itself fails; after
/// them a shell that goes on finds that the table does not have its last name, and undoes everything.
struct ViewCheck {
  let rebuilt: [AlterTable]

  static let guardTable = "_schemagen_guard_views"
  /// The names that the renamed table has, one after the other.
  static let names = ["_schemagen_views", "_schemagen_views_before", "_schemagen_views_after"]

  static let commentBefore = [
    "Fails with the name of a view or trigger that is broken already: repair or drop it first."
  ]
  static let commentAfter = [
    "Fails with the name of a view or trigger that uses what this migration drops."
  ]

  var before: [SQL] {
    [
      "CREATE TABLE \(identifier: Self.names[0]) (x)", "PRAGMA legacy_alter_table=OFF",
      rename(Self.names[0], Self.names[1]),
    ]
  }

  var after: [SQL] {
    let last = Self.names[2]
    let missing: SQL =
      "SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = \(literal: last))"
    let columns: [SQL] = [
      "found TEXT CONSTRAINT \(identifier: "a view or trigger cannot be parsed") CHECK (found IS NOT NULL)",
      "CONSTRAINT \(identifier: "a trigger of another table uses a column that this migration drops") CHECK (found IS NULL)",
    ]
    let searches = [missing] + rebuilt.compactMap(writingTriggers)
    return [rename(Self.names[1], last)]
      + Renderer().refuse(
        guardTable: Self.guardTable, columns: columns, when: .join(searches, by: "\nUNION ALL "))
      + ["DROP TABLE \(identifier: last)"]
  }

  private func rename(_ old: String, _ new: String) -> SQL {
    "ALTER TABLE \(identifier: old) RENAME TO \(identifier: new)"
  }

  /// Triggers of other tables that name the table and a column that it loses: where a trigger writes
  /// that column, SQLite finds out when the trigger runs, not when it parses it.
  private func writingTriggers(_ step: AlterTable) -> SQL? {
    let gone = step.changes.compactMap { change -> String? in
      if case .column(.drop(let column)) = change { column.name } else { nil }
    }
    if gone.isEmpty { return nil }
    let name = step.table.after.name.name
    let text: SQL = "' ' || upper(sql) || ' '"
    let columns = gone.map { column -> SQL in "\(text) GLOB \(literal: Self.pattern(of: column))" }
    return
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> \(literal: name) COLLATE NOCASE AND \(text) GLOB \(literal: Self.pattern(of: name)) AND (\(SQL.join(columns, by: " OR ")))"
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
