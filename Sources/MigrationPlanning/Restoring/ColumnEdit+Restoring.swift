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
    let placeholder = table.placeholder(for: column, types: types, labels: labels, rules: rules)
    return placeholder.map { .addFilled(column, with: $0) } ?? .add(column)
  }

  /// Drops a column and adds it again as it was, without its values.
  static func restoring(
    _ column: Transition<Column>, in table: Table, types: any TypeRules,
    labels: [QualifiedName: [String]], rules: SQLLexicalRules
  ) -> ColumnEdit {
    let placeholder = table.placeholder(
      for: column.after, types: types, labels: labels, rules: rules)
    return .replace(ColumnReplacement(column, fill: placeholder))
  }
}

extension Table {
  /// What rows get in a required column that lost its values; `nil` where they need nothing, or no
  /// value will do.
  fileprivate func placeholder(
    for column: Column, types: any TypeRules, labels: [QualifiedName: [String]],
    rules: SQLLexicalRules
  ) -> ColumnFill? {
    guard column.isRequired, column.defaultValue == nil, column.generatedExpression == nil,
      !needsDistinctValues(in: column.name),
      !checks.contains(where: { rules.mentions([column.name], in: $0.expression) })
    else { return nil }
    return ColumnDefault.placeholder(for: column.type, types: types, labels: labels)
      .map(ColumnFill.value)
  }

  /// Whether one value cannot serve all rows, because the column is unique or references rows.
  fileprivate func needsDistinctValues(in column: String) -> Bool {
    primaryKey?.columns == [column]
      || indexes.contains { $0.isUnique && $0.columnNames == [column] }
      || foreignKeys.contains { $0.columns.contains(column) }
  }
}
