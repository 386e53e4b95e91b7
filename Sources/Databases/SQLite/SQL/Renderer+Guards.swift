import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// The tables that receive what makes a script fail; their `CHECK` refuses every row.
  static let objectsGuard = "_schemagen_guard_objects"
  static let keysGuard = "_schemagen_guard_keys"
  static let labelsGuard = "_schemagen_guard_labels"
  static let valuesGuard = "_schemagen_guard_values"

  /// Fails when a rebuild would lose what the schema does not know.
  func refuseUnknownObjects(_ rebuilt: [AlterTable]) -> [SQL] {
    if rebuilt.isEmpty { return [] }
    let searches = rebuilt.flatMap { UnknownObjects(step: $0).searches }
    let reasons = UnknownObjects.kinds.map { kind -> SQL in
      "CONSTRAINT \(identifier: "unknown to the schema: " + kind.meaning) CHECK (kind <> \(literal: kind.word))"
    }
    return refuse(
      guardTable: Self.objectsGuard, columns: ["kind, found"] + reasons,
      when: .join(searches, by: "\nUNION ALL "))
  }

  /// Fails when rows of a rebuilt table reference rows that do not exist; the bare pragma would
  /// only list them.
  func checkForeignKeys(of rebuilt: [AlterTable]) -> [SQL] {
    let tables = rebuilt.map(\.table.after).filter { !$0.foreignKeys.isEmpty }
    if tables.isEmpty { return [] }
    let reasons = tables.flatMap { table in
      table.foreignKeys.map { key -> SQL in
        let place = "\(table.name.name).\(key.columns.joined(separator: ","))"
        let reason =
          "rows reference rows that do not exist: \"\(table.name)\" (\(key.columns.joined(separator: ", "))), \"\(key.referencedTable)\"; PRAGMA foreign_key_check lists them"
        return "CONSTRAINT \(identifier: reason) CHECK (found <> \(literal: place))"
      }
    }
    let other: SQL =
      "CONSTRAINT \(identifier: "rows reference rows that do not exist") CHECK (found IS NULL)"
    // `group_concat` takes the columns in their order: <https://www.sqlite.org/pragma.html#pragma_foreign_key_list>.
    let searches = tables.map { table -> SQL in
      let name: SQL = "\(literal: table.name.name)"
      let columns: SQL =
        "SELECT group_concat(\"from\") FROM (SELECT \"from\" FROM pragma_foreign_key_list(\(name)) WHERE id = fkid ORDER BY seq)"
      return
        "SELECT \(name) || '.' || coalesce((\(columns)), '') FROM pragma_foreign_key_check(\(name))"
    }
    return refuse(
      guardTable: Self.keysGuard, columns: ["found TEXT"] + reasons + [other],
      when: .join(searches, by: "\nUNION ALL "))
  }

  /// Fails when a value cannot be converted to the new type of its column.
  func refuseUnreadableValues(_ step: AlterTable) -> [SQL] {
    step.changes.flatMap { change -> [SQL] in
      guard case .column(.alter(let change)) = change,
        let conversion = conversion(of: change, in: step), let isRefused = conversion.isRefused
      else { return [] }
      let column = change.column.after
      let table = step.table.after.name
      return refuse(
        "\"\(table)\".\"\(column.name)\" has a value that does not become \(column.type); the query at the top of this file finds it",
        guardTable: Self.valuesGuard,
        when: "SELECT quote(\(conversion.source)) FROM \(identifier: table) WHERE \(isRefused)")
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
    refuse(
      guardTable: guardTable,
      columns: ["found TEXT CONSTRAINT \(identifier: reason) CHECK (found IS NULL)"], when: query)
  }

  /// Fails, and rolls the script back, when a query finds what a table of these columns refuses.
  func refuse(guardTable: String, columns: [SQL], when query: SQL) -> [SQL] {
    let name: SQL = "\(identifier: guardTable)"
    return [
      "CREATE TABLE \(name) (\(SQL.join(columns, by: columns.count > 1 ? ",\n    " : ", ")))",
      "INSERT OR ROLLBACK INTO \(name) \(query)",
      "PRAGMA foreign_keys=ON",
      "DROP TABLE \(name)",
    ]
  }
}
