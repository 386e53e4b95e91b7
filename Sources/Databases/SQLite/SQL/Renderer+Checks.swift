import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// Fails if foreign keys are on, because a transaction was already open.
  var refuseForeignKeys: SQL {
    ScriptChecks.refuse(
      "'foreign keys cannot be switched off while a transaction is open: commit it first'",
      from: "pragma_foreign_keys WHERE foreign_keys")
  }

  /// Fails when a unique index is missing, because its rows are duplicates and the shell went on.
  func checkIndexes(of steps: [Step]) -> [SQL] {
    let names = steps.flatMap { step -> [String] in
      guard case .alterTable(let change) = step else { return [] }
      let indexes =
        Alteration(change).needsRebuild ? change.table.after.indexes : change.addedIndexes
      return indexes.filter(\.isUnique).map(\.name)
    }
    if names.isEmpty { return [] }
    let list = SQL.join(names.map { "\(literal: $0)" })
    return [
      ScriptChecks.require(
        "count(*) = \(number: names.count) FROM sqlite_master WHERE type = 'index' AND name IN (\(list))"
      )
    ]
  }

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
      let rowid = Self.rowid(of: [table]) ?? "rowid"
      return ScriptChecks.refuse(
        "\(literal: "rows reference rows that do not exist: \"\(name)\" ") || CASE \(columns) \(SQL.join(examples, by: " ")) ELSE '' END || ', \"' || bad.parent || '\"'",
        from:
          "pragma_foreign_key_check(\(literal: name)) AS bad\n  LEFT JOIN \(identifier: table.name) AS own ON own.\(expression: rowid) = bad.rowid"
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

  /// A name of the row number that no column has; `nil` where columns have all three:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  static func rowid(of tables: [Table]) -> String? {
    let taken = Set(tables.flatMap(\.columns).map { $0.name.lowercased() })
    return ["rowid", "_rowid_", "oid"].first { !taken.contains($0) }
  }
}

extension AlterTable {
  /// The indexes that are new.
  fileprivate var addedIndexes: [TableIndex] {
    changes.compactMap { if case .index(let edit) = $0 { edit.after } else { nil } }
  }
}
