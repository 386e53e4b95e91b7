import DatabaseChanges
import DatabaseSchema

extension ColumnEdit {
  /// What brings back a column whose values are gone: one that rows cannot do without gets a
  /// stand-in, where one value for all rows will do.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - table: The table with the column.
  ///   - labels: The labels of each enum.
  static func bringingBack(
    _ column: Column, to table: Table, labels: [QualifiedName: [String]]
  ) -> ColumnEdit {
    guard !column.isNullable, column.defaultValue == nil, column.generatedExpression == nil,
      !table.needsDistinctValues(in: column.name),
      let placeholder = ColumnDefault.placeholder(for: column.type, labels: labels)
    else { return .add(column) }
    return .restore(column, placeholder: placeholder)
  }
}

extension Table {
  /// Whether one value for all rows cannot do, because the column is unique or points at rows.
  fileprivate func needsDistinctValues(in column: String) -> Bool {
    primaryKey?.columns == [column]
      || indexes.contains { $0.isUnique && $0.columnNames == [column] }
      || foreignKeys.contains { $0.columns.contains(column) }
  }
}
