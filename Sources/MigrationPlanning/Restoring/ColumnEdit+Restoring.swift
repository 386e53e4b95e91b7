import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension ColumnEdit {
  /// Adds a dropped column again, without its values: a required column gets a placeholder, where
  /// one value for all rows will do and no check may refuse it.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - table: The table with the column.
  ///   - types: What the database knows of its types.
  ///   - labels: The labels of each enum.
  ///   - rules: The lexical rules of the database's SQL.
  static func restoring(
    _ column: Column, to table: Table, types: any TypeRules,
    labels: [QualifiedName: [String]], rules: SQLLexicalRules
  ) -> ColumnEdit {
    guard !column.isNullable, column.defaultValue == nil, column.generatedExpression == nil,
      !table.needsDistinctValues(in: column.name),
      !table.checks.contains(where: { rules.mentions([column.name], in: $0.expression) }),
      let placeholder = ColumnDefault.placeholder(for: column.type, types: types, labels: labels)
    else { return .add(column) }
    return .addFilled(column, with: .value(placeholder))
  }
}

extension Table {
  /// Whether one value cannot serve all rows, because the column is unique or references rows.
  fileprivate func needsDistinctValues(in column: String) -> Bool {
    primaryKey?.columns == [column]
      || indexes.contains { $0.isUnique && $0.columnNames == [column] }
      || foreignKeys.contains { $0.columns.contains(column) }
  }
}
