package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension FindingCode {
  /// A foreign key is added.
  package static let newForeignKey = FindingCode("M204")
}

/// A new foreign key fails on rows that reference nothing.
struct NewForeignKey: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .constraint(.add(.foreignKey(let key))) = change, !existed(key, in: table),
      !referencesNothing(key, in: table)
    else { return [] }
    return [
      Finding(
        .newForeignKey, .mayFail, "\(table.name)",
        "foreign key \"\(key.name)\" of \"\(table.name)\": every row must reference a row of "
          + "\"\(key.referencedTable)\"", rows: orphans(key, in: table))
    ]
  }

  /// The rows that reference nothing.
  private func orphans(_ key: ForeignKey, in table: TableReview) -> AffectedRows? {
    if key.columns.contains(where: table.hasNewValues) { return nil }
    let columns = key.columns.map(table.former)
    let context = table.context
    // A new table has no row to reference.
    guard let target = context.former(key.referencedTable, columns: key.referencedColumns) else {
      return columns.first.map { table.rows(.notNull(column: $0)) }
    }
    return table.rows(
      .orphan(
        columns: columns, target: target.table, targetColumns: target.columns,
        comparesText: !areComparable(columns, in: table.table.former.name, target, context)))
  }

  /// Whether the columns of two tables have types before that can be compared with each other.
  private func areComparable(
    _ columns: [String], in table: QualifiedName,
    _ target: (table: QualifiedName, columns: [String]), _ context: ReviewContext
  ) -> Bool {
    zip(columns, target.columns).allSatisfy { own, other in
      guard let left = context.formerType(of: own, in: table),
        let right = context.formerType(of: other, in: target.table)
      else { return true }
      let types = context.plan.types
      return types.family(of: left) == types.family(of: right)
        && left.enumeration == right.enumeration
    }
  }

  /// Whether the rows reference the same place already, by a key that differs in its actions.
  private func existed(_ key: ForeignKey, in table: TableReview) -> Bool {
    table.table.table.before.foreignKeys.contains {
      $0.columns == key.columns && $0.referencedTable == key.referencedTable
        && $0.referencedColumns == key.referencedColumns
    } && !key.columns.contains(where: table.changesValues)
  }

  /// Whether a column of the key is new: it is NULL, or the table is empty.
  private func referencesNothing(_ key: ForeignKey, in table: TableReview) -> Bool {
    key.columns.contains { column in
      table.hasNewValues(column) && table.fill(of: column) == nil
        && table.table.table.after.column(named: column)?.defaultValue == nil
    }
  }
}
