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
        comments: ["Swap in the new table (legacy_alter_table leaves views alone)."],
        statements: [
          ScriptChecks.require(
            "EXISTS (SELECT 1 FROM \(identifier: table.name)) = EXISTS (SELECT 1 FROM \(identifier: copy))"
          ),
          "DROP TABLE \(identifier: table.name)",
          // Views reference the table while it does not exist:
          // <https://www.sqlite.org/pragma.html#pragma_legacy_alter_table>.
          "PRAGMA legacy_alter_table=ON",
          "ALTER TABLE \(identifier: copy) RENAME TO \(identifier: table.name)",
          "PRAGMA legacy_alter_table=OFF",
        ] + attachments(of: table)))
    return groups
  }

  /// How the name of a new table starts until the old one is dropped.
  static let copyPrefix = "_schemagen_new_"

  private static func copyName(_ table: Table) -> QualifiedName {
    QualifiedName(copyPrefix + table.name.name)
  }

  /// Copies the rows, also those that keep no value.
  ///
  /// When the disk is full, SQLite undoes a statement that a constraint could stop. Any other ends the
  /// transaction, so that a shell that goes on would run `DROP TABLE` outside of it
  /// (<https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction>). Row
  /// numbers are unique: they are copied, too, where no column of the new table has them. A search
  /// index with the table as its content finds rows by them:
  /// <https://www.sqlite.org/fts5.html#external_content_tables>.
  private func copyRows(_ step: AlterTable, into copy: QualifiedName) -> SQL {
    let (before, after) = (step.table.before, step.table.after)
    var values = after.columns.compactMap { column in
      value(of: column, in: step).map { (column.name, $0) }
    }
    if !numbersRows(after) || values.isEmpty, let rowid = Self.rowid(of: [before, after]) {
      values.insert((rowid, "\(expression: rowid)"), at: 0)
    }
    return
      "INSERT INTO \(identifier: copy) (\(SQL.list(values.map(\.0)))) SELECT \(SQL.join(values.map(\.1))) FROM \(identifier: after.name)"
  }

  /// Whether a column is the number of the row: <https://www.sqlite.org/lang_createtable.html#rowid>.
  private func numbersRows(_ table: Table) -> Bool {
    guard let key = table.primaryKey, key.columns.count == 1,
      let column = table.column(named: key.columns[0])
    else { return false }
    return column.isAutoincrement || type(column.type).text.uppercased() == "INTEGER"
  }

  /// The value of a column in the copied row; `nil` for the column's default.
  private func value(of column: Column, in step: AlterTable) -> SQL? {
    if column.generatedExpression != nil { return nil }
    if let fill = step.fill(of: column, \.fillOfAllRows) { return value(fill) }
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
    guard old.isNullable, let filled = step.fill(of: column, \.fillOfNulls).flatMap(value) else {
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
}

extension AlterTable {
  /// What rows get in a column, where the column's edits say so.
  fileprivate func fill(of column: Column, _ fill: (ColumnEdit) -> ColumnFill?) -> ColumnFill? {
    for case .column(let edit) in changes where edit.columnAfter == column {
      if let fill = fill(edit) { return fill }
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
