import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// The tables that receive what makes a script fail; their `CHECK` refuses every row.
  static let objectsGuard = "_schemagen_guard_objects"
  static let keysGuard = "_schemagen_guard_keys"

  /// Fails when a rebuild would lose columns, triggers or indexes that the schema does not know.
  func refuseUnknownObjects(_ rebuilt: [AlterTable]) -> [SQL] {
    if rebuilt.isEmpty { return [] }
    let searches = rebuilt.flatMap { step -> [SQL] in
      let tables = [step.table.before, step.table.after]
      let known = tables.flatMap { $0.indexes.map(\.name) + $0.triggers.map(\.name) }
      let table: SQL = "\(literal: step.table.after.name.name)"
      let objects: SQL =
        "SELECT name FROM sqlite_master WHERE tbl_name = \(table) AND type IN ('index', 'trigger') AND sql IS NOT NULL"
      let names = SQL.join(
        Set(known.map { Exact($0) }).map(\.wrappedValue).sorted().map { "\(literal: $0)" })
      // Only known columns are copied. Column names ignore case, and hidden columns are generated:
      // <https://www.sqlite.org/pragma.html#pragma_table_xinfo>.
      let copied = SQL.join(step.table.before.columns.map { "\(literal: $0.name)" })
      return [
        known.isEmpty ? objects : "\(objects) AND name NOT IN (\(names))",
        "SELECT name FROM pragma_table_xinfo(\(table)) WHERE name COLLATE NOCASE NOT IN (\(copied))",
      ]
    }
    return refuse(
      "a table to be rebuilt has a column, trigger or index that the schema does not know",
      guardTable: Self.objectsGuard, when: .join(searches, by: "\nUNION ALL "))
  }

  /// Fails when rows of a rebuilt table reference rows that do not exist; the bare pragma would
  /// only list them.
  func checkForeignKeys(of rebuilt: [AlterTable]) -> [SQL] {
    let tables = rebuilt.map(\.table.after).filter { !$0.foreignKeys.isEmpty }
    if tables.isEmpty { return [] }
    let searches = tables.map { table -> SQL in
      "SELECT \"table\" FROM pragma_foreign_key_check(\(literal: table.name.name))"
    }
    return refuse(
      "rows reference rows that do not exist", guardTable: Self.keysGuard,
      when: .join(searches, by: "\nUNION ALL "))
  }

  /// Fails, and rolls the script back, when a query finds anything.
  private func refuse(_ reason: String, guardTable: String, when query: SQL) -> [SQL] {
    let name: SQL = "\(identifier: guardTable)"
    return [
      "DROP TABLE IF EXISTS \(name)",
      "CREATE TABLE \(name) (found TEXT CONSTRAINT \(identifier: reason) CHECK (found IS NULL))",
      "INSERT OR ROLLBACK INTO \(name) \(query)",
      "PRAGMA foreign_keys=ON",
      "DROP TABLE \(name)",
    ]
  }
}
