import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// Rebuilds a table by the documented procedure
  /// (<https://www.sqlite.org/lang_altertable.html#otheralter>): create the new table, copy the
  /// rows, drop the old table, rename the new one, recreate indexes and triggers.
  func rebuild(_ step: AlterTable) -> [ScriptBody.Group] {
    let table = step.table.after
    let copy = Self.copyName(table)
    var groups: [ScriptBody.Group] = []
    let refusal = refuseUnreadableValues(step)
    if !refusal.isEmpty {
      groups.append(
        ScriptBody.Group(
          comments: [
            "Fails if a value does not become one of the new type; the queries above find the rows."
          ], statements: refusal))
    }
    groups.append(
      ScriptBody.Group(
        comments: ["Rebuild \"\(table.name)\": create the new table and copy its rows."],
        statements: [createTable(table, named: copy), copyRows(step, into: copy)]
          + keepCounting(step, copy)))
    groups.append(
      ScriptBody.Group(
        comments: Self.guardComment(step.table.before)
          + ["The PRAGMA has an effect only where a failed copy has ended the transaction."],
        statements: ["PRAGMA foreign_keys=ON"] + guardedDrop(step.table.before, copy: copy)))
    groups.append(
      ScriptBody.Group(
        comments: ["Swap in the new table (legacy_alter_table leaves views alone)."],
        statements: [
          // Views reference the table while it does not exist:
          // <https://www.sqlite.org/pragma.html#pragma_legacy_alter_table>.
          "PRAGMA legacy_alter_table=ON",
          "ALTER TABLE \(identifier: copy) RENAME TO \(identifier: table.name)",
          "PRAGMA legacy_alter_table=OFF",
        ] + attachments(of: table)))
    return groups
  }

  /// The name of the new table until the old one is dropped.
  private static func copyName(_ table: Table) -> QualifiedName {
    QualifiedName("_schemagen_new_" + table.name.name)
  }

  private func copyRows(_ step: AlterTable, into copy: QualifiedName) -> SQL {
    let values = step.table.after.columns.compactMap { column in
      value(of: column, in: step).map { (column.name, $0) }
    }
    let names = SQL.list(values.map(\.0))
    let expressions = SQL.join(values.map(\.1))
    let source: SQL = "\(identifier: step.table.after.name)"
    // Rows that keep no value are still rows.
    if values.isEmpty, let first = step.table.after.columns.first {
      return
        "INSERT OR ROLLBACK INTO \(identifier: copy) (\(identifier: first.name)) SELECT NULL FROM \(source)"
    }
    return
      "INSERT OR ROLLBACK INTO \(identifier: copy) (\(names)) SELECT \(expressions) FROM \(source)"
  }

  /// The value of a column in the copied row; `nil` for the column's default.
  private func value(of column: Column, in step: AlterTable) -> SQL? {
    if column.generatedExpression != nil { return nil }
    if let fill = step.fill(of: column) { return value(fill) }
    guard let old = step.table.before.column(named: column.name),
      !step.changes.contains(where: { $0.replaces(column) })
    else { return nil }
    let name: SQL = "\(identifier: column.name)"
    let kept = step.changes.lazy.compactMap { change -> ValueConversion? in
      guard case .column(.alter(let change)) = change, change.column.after.name == column.name
      else { return nil }
      return conversion(of: change, in: step)
    }.first?.value
    // A column that becomes required gets a value where it was NULL.
    guard old.isNullable, let filled = step.fillOfNulls(in: column).flatMap(value) else {
      return kept ?? name
    }
    return "coalesce(\(kept ?? name), \(filled))"
  }

  private func value(_ fill: ColumnFill) -> SQL? {
    switch fill {
    case .value(let value): defaultValue(value)
    case .expression(let text): "(\(expression: text))"
    }
  }

  /// Numbers of deleted rows are not used again:
  /// <https://www.sqlite.org/autoinc.html>.
  private func keepCounting(_ step: AlterTable, _ copy: QualifiedName) -> [SQL] {
    let tables = [step.table.before, step.table.after]
    guard tables.allSatisfy({ $0.columns.contains(where: \.isAutoincrement) }) else { return [] }
    let name = step.table.after.name.name
    return [
      "DELETE FROM sqlite_sequence WHERE name = \(literal: copy.name)",
      "INSERT INTO sqlite_sequence (name, seq) SELECT \(literal: copy.name), seq FROM sqlite_sequence WHERE name = \(literal: name)",
    ]
  }

  /// Drops a table so that the `DROP` itself fails where foreign keys are enforced: it would delete
  /// the rows first, and with them those that reference them
  /// (<https://www.sqlite.org/foreignkeys.html#fk_schemacommands>).
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - copy: The table with its rows, where it is rebuilt: the script then checks that the rows
  ///     were copied and the table is gone.
  func guardedDrop(_ table: Table, copy: QualifiedName? = nil) -> [SQL] {
    let drop: SQL = "DROP TABLE \(identifier: table.name)"
    guard let key = Self.key(of: table) else {
      let check = copy.map { copy in
        ScriptChecks.require(
          "EXISTS (SELECT 1 FROM \(identifier: table.name)) = EXISTS (SELECT 1 FROM \(identifier: copy))"
        )
      }
      return [check, drop].compactMap(\.self)
    }
    let guardName: SQL = "\(identifier: Self.guardName(table.name))"
    let check = copy.map { copy in
      ScriptChecks.require(
        "EXISTS (SELECT 1 FROM \(guardName)) = EXISTS (SELECT 1 FROM \(identifier: copy)) AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = \(literal: table.name.name))"
      )
    }
    let columns = SQL.join(key.indices.map { "\(identifier: "key\($0)")" })
    let target: SQL = "\(identifier: table.name) (\(SQL.list(key)))"
    return [
      "CREATE TABLE \(guardName) (\(columns), FOREIGN KEY (\(columns)) REFERENCES \(target) ON DELETE RESTRICT)",
      "INSERT INTO \(guardName) SELECT \(SQL.list(key)) FROM \(identifier: table.name) LIMIT 1",
      drop,
    ] + [check].compactMap(\.self) + ["DROP TABLE \(guardName)"]
  }

  /// Explains the guard in the script; empty where a table has no key for one.
  static func guardComment(_ table: Table) -> [String] {
    if key(of: table) == nil { return [] }
    return [
      "This DROP fails while foreign keys are enforced, so it cannot delete referencing rows."
    ]
  }

  private static func guardName(_ table: QualifiedName) -> QualifiedName {
    QualifiedName("_schemagen_guard_" + table.name)
  }

  /// Columns that a foreign key can reference.
  private static func key(of table: Table) -> [String]? {
    if let key = table.primaryKey { return key.columns }
    let unique = table.indexes.first {
      $0.isUnique && $0.expression == nil && $0.predicate == nil
        && $0.columnNames.allSatisfy { !(table.column(named: $0)?.isNullable ?? true) }
    }
    return unique?.columnNames
  }

  /// The tables that a failed run leaves behind.
  static func leftovers(rebuilt: [AlterTable], dropped: [Table]) -> [QualifiedName] {
    let guards = (rebuilt.map(\.table.before) + dropped).filter { key(of: $0) != nil }
    return guards.map { guardName($0.name) } + rebuilt.map { copyName($0.table.after) }
      + ScriptChecks.tables.map { QualifiedName($0) }
  }
}

extension AlterTable {
  /// What existing rows get in a new column.
  fileprivate func fill(of column: Column) -> ColumnFill? {
    for case .column(let edit) in changes {
      switch edit {
      case .addFilled(column, let fill): return fill
      case .replace(let change) where change.column.after == column: return change.fill
      case .add, .addFilled, .drop, .alter, .replace: break
      }
    }
    return nil
  }

  /// What rows with `NULL` get in a column that becomes required.
  fileprivate func fillOfNulls(in column: Column) -> ColumnFill? {
    for case .column(.alter(let change)) in changes where change.column.after == column {
      return change.fill
    }
    return nil
  }
}

extension TableChange {
  /// Whether the change replaces a column.
  fileprivate func replaces(_ column: Column) -> Bool {
    if case .column(.replace(let change)) = self {
      change.column.after.$name == column.$name
    } else {
      false
    }
  }
}
