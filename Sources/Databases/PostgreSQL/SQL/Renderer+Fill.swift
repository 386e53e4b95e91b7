import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
import SQLLexicon

extension Renderer {
  /// Adds a column in which existing rows get a value.
  ///
  /// A value that is the same for all rows is the default for a moment, which writes no row:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES>. SQL over
  /// the row runs first, while the columns that this migration drops are still there.
  func addFilledColumn(
    _ column: Column, _ fill: ColumnFill, in table: Transition<Table>
  ) -> AlterationParts {
    let name: SQL = "\(identifier: column.name)"
    switch fill {
    case .value(let value):
      var filled = column
      filled.defaultValue = value
      let own = column.defaultValue.map {
        " SET DEFAULT \(defaultValue($0, of: column.type))" as SQL
      }
      return AlterationParts(
        actions: [(5, "ADD COLUMN \(self.column(filled))")],
        lateActions: ["ALTER COLUMN \(name)\(own ?? " DROP DEFAULT")"])
    case .expression:
      var parts = AlterationParts()
      var bare = column
      (bare.isNullable, bare.isRequiredList, bare.defaultValue) = (true, false, nil)
      parts.before.append(.alterTable(table.after.name, ["ADD COLUMN \(self.column(bare))"]))
      parts.fills.append(rowFill(column, fill, isForNulls: false))
      if column.isRequired { parts.actions.append((4, "ALTER COLUMN \(name) SET NOT NULL")) }
      if let value = column.defaultValue {
        parts.actions.append(
          (5, "ALTER COLUMN \(name) SET DEFAULT \(defaultValue(value, of: column.type))"))
      }
      return parts
    }
  }

  /// Gives a column another type and each row a value that SQL derives from it: the SQL may use all
  /// columns as they were, which a `USING` that is part of several changes cannot, nor hold a
  /// subquery (<https://www.postgresql.org/docs/current/sql-altertable.html>).
  func deriveColumn(
    _ column: Transition<Column>, _ text: String, in table: Transition<Table>
  ) -> AlterationParts {
    let (old, new) = (column.before, column.after)
    let derived = derivedColumn(for: new, in: table)
    let alter: SQL = "ALTER COLUMN \(identifier: new.name)"
    var parts = AlterationParts()
    if old.generatedExpression != nil {
      parts.before.append(.alterTable(table.after.name, ["\(alter) DROP EXPRESSION"]))
    }
    parts.before.append(.alterTable(table.after.name, ["ADD COLUMN \(self.column(derived))"]))
    parts.fills.append(rowFill(derived, .expression(text), isForNulls: false))
    if old.defaultValue != nil { dropDefault(of: old, alter, &parts) }
    parts.actions += [
      (3, "DROP COLUMN \(identifier: derived.name)"),
      (4, "\(alter) SET DATA TYPE \(type(new.type)) USING \(identifier: derived.name)"),
    ]
    if old.isNullable != new.isNullable {
      parts.actions.append((4, "\(alter) \(new.isNullable ? "DROP" : "SET") NOT NULL"))
    }
    if let value = new.defaultValue, value != .unknown {
      parts.actions.append((5, "\(alter) SET DEFAULT \(defaultValue(value, of: new.type))"))
    }
    if old.isAutoincrement, old.identity == nil {
      parts.after.append(withSequence(of: new, table.after, run: "DROP SEQUENCE "))
    }
    return parts
  }

  /// A temporary column for the values of a column whose type changes.
  private func derivedColumn(for column: Column, in table: Transition<Table>) -> Column {
    let taken = Set((table.before.columns + table.after.columns).map(\.$name))
    // With the column's place, two long names that are cut to the same text stay different.
    let place = table.after.columns.firstIndex { $0.$name == column.$name } ?? 0
    var derived = column
    derived.name = DatabaseCapabilities.postgresql.naming.temporaryName(
      for: "\(place)_\(column.name)"
    ) { taken.contains(Exact($0)) }
    (derived.isNullable, derived.isRequiredList, derived.defaultValue) = (true, false, nil)
    return derived
  }

  /// Makes a column optional, or required once rows with `NULL` have a value.
  func setNullability(
    _ change: ColumnChange, of table: Transition<Table>, _ parts: inout AlterationParts
  ) {
    let column = change.column.after
    let alter: SQL = "ALTER COLUMN \(identifier: column.name)"
    if column.isNullable {
      parts.actions.append((4, "\(alter) DROP NOT NULL"))
      return
    }
    guard let fill = change.fill else {
      parts.actions.append((4, "\(alter) SET NOT NULL"))
      return
    }
    let rows = rowFill(column, fill, isForNulls: true)
    guard let conversion = change.conversion else {
      parts.fills.append(rows)
      parts.actions.append((4, "\(alter) SET NOT NULL"))
      return
    }
    // The value is of the new type.
    parts.lateActions.append("\(alter) SET NOT NULL")
    guard case .expression = fill else {
      parts.lateFills.append(rows)
      return
    }
    // The SQL sees the row as it was, so it runs before the other columns change.
    let derived = derivedColumn(for: column, in: table)
    let name: SQL = "\(identifier: column.name)"
    let source: SQL = "\(identifier: derived.name)"
    let value: SQL =
      "CASE WHEN \(converted(change.column, conversion) ?? name) IS NULL THEN \(rows.value) END"
    parts.before.append(.alterTable(table.after.name, ["ADD COLUMN \(self.column(derived))"]))
    parts.fills.append(RowFill(column: derived.name, value: value, isForNulls: false))
    parts.lateFills.append(RowFill(column: column.name, value: source, isForNulls: true))
    parts.lateActions.append("DROP COLUMN \(source)")
  }

  /// Writes values into rows, in one pass; the triggers that keep columns up to date do not run
  /// meanwhile, because this is no edit of a user.
  func update(_ table: Transition<Table>, _ fills: [RowFill]) -> [SQL] {
    guard let first = fills.first else { return [] }
    let name: SQL = "\(identifier: table.after.name)"
    // Others are dropped already, or not there yet.
    let triggers = table.before.triggers.filter(table.after.triggers.contains)
    let nulls = fills.map { fill -> SQL in "\(identifier: fill.column) IS NULL" }
    let filter: SQL =
      fills.allSatisfy(\.isForNulls) ? " WHERE \(SQL.join(nulls, by: " OR "))" : ""
    let assignments: SQL =
      fills.count == 1
      ? "\(identifier: first.column) = \(first.value)" : .join(fills.map(\.assignment))
    return triggers.map { "ALTER TABLE \(name) DISABLE TRIGGER \(identifier: $0.name)" }
      + ["UPDATE \(name) SET \(assignments)\(filter)"]
      + triggers.map { "ALTER TABLE \(name) ENABLE TRIGGER \(identifier: $0.name)" }
  }

  private func rowFill(_ column: Column, _ fill: ColumnFill, isForNulls: Bool) -> RowFill {
    RowFill(column: column.name, value: value(fill, of: column), isForNulls: isForNulls)
  }

  private func value(_ fill: ColumnFill, of column: Column) -> SQL {
    switch fill {
    case .value(let value): defaultValue(value, of: column.type)
    case .expression(let text): "(\(expression: text))"
    }
  }
}
