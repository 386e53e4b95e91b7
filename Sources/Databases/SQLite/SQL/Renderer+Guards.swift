import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// The table that receives a removed label; its `CHECK` refuses every row.
  static let labelsGuard = "_schemagen_guard_labels"

  /// Fails when rows of a rebuilt table reference rows that do not exist; the bare pragma would
  /// only list them.
  func checkForeignKeys(of rebuilt: [AlterTable]) -> [SQL] {
    rebuilt.map(\.table.after).filter { !$0.foreignKeys.isEmpty }.map { table in
      let name = table.name.name
      // The keys by their columns: <https://www.sqlite.org/pragma.html#pragma_foreign_key_list>.
      let columns: SQL =
        "(SELECT group_concat(\"from\") FROM pragma_foreign_key_list(\(literal: name)) WHERE id = fkid)"
      let examples = table.foreignKeys.map { key -> SQL in
        let values = SQL.join(
          key.columns.map { "quote(own.\(identifier: $0))" }, by: " || ', ' || ")
        let place = "(\(key.columns.joined(separator: ", "))) = ("
        return
          "WHEN \(literal: key.columns.joined(separator: ",")) THEN \(literal: place) || \(values) || ')'"
      }
      let taken = Set(table.columns.map { $0.name.lowercased() })
      let rowid = ["rowid", "oid", "_rowid_"].first { !taken.contains($0) } ?? "rowid"
      return ScriptChecks.refuse(
        "\(literal: "rows reference rows that do not exist: \"\(name)\" ") || CASE \(columns) \(SQL.join(examples, by: " ")) ELSE '' END || ', \"' || bad.parent || '\"'",
        from:
          "pragma_foreign_key_check(\(literal: name)) AS bad\n  JOIN \(identifier: table.name) AS own ON own.\(expression: rowid) = bad.rowid"
      )
    }
  }

  /// Fails when a value cannot be converted to the new type of its column.
  func refuseUnreadableValues(_ step: AlterTable) -> [SQL] {
    step.changes.compactMap { change -> SQL? in
      guard case .column(.alter(let change)) = change,
        let conversion = conversion(of: change, in: step), let isRefused = conversion.isRefused
      else { return nil }
      let column = change.column.after
      let table = step.table.after.name
      let reason =
        "\"\(table)\".\"\(column.name)\" has a value that does not become \(column.type); the query at the top of this file finds it"
      return ScriptChecks.refuse(
        "\(literal: reason)", from: "\(identifier: table)\n  WHERE \(isRefused)")
    }
  }

  /// How the copy converts the values of a column; `nil` when it keeps them.
  func conversion(of change: ColumnChange, in step: AlterTable) -> ValueConversion? {
    guard let conversion = change.conversion, conversion.method != .relabel else { return nil }
    let source: SQL =
      "\(identifier: step.table.after.name).\(identifier: change.column.after.name)"
    return ValueConversion(
      source: source, old: change.column.before.type, new: change.column.after.type,
      method: conversion.method)
  }

  /// Fails, and rolls the script back, when a query finds anything.
  func refuse(_ reason: String, guardTable: String, when query: SQL) -> [SQL] {
    let name: SQL = "\(identifier: guardTable)"
    return [
      "CREATE TABLE \(name) (found TEXT CONSTRAINT \(identifier: reason) CHECK (found IS NULL))",
      "INSERT OR ROLLBACK INTO \(name) \(query)",
      "PRAGMA foreign_keys=ON",
      "DROP TABLE \(name)",
    ]
  }
}
