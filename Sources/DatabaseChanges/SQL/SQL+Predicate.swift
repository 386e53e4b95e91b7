package import DatabaseSchema
package import SQLLexicon

extension SQL {
  /// The condition of a partial index.
  ///
  /// - Parameters:
  ///   - predicate: The condition.
  ///   - value: How the dialect writes a constant that a column is compared with.
  package static func predicate(
    _ predicate: RowPredicate, value: (ColumnDefault, String) -> SQL
  ) -> SQL {
    switch predicate {
    case .expression(let text): return "\(expression: text)"
    case .conditions(let conditions):
      return .join(conditions.map { condition($0, value: value) }, by: " AND ")
    }
  }

  private static func condition(
    _ condition: RowPredicate.Condition, value: (ColumnDefault, String) -> SQL
  ) -> SQL {
    let column: SQL = "\(identifier: condition.column)"
    guard let constant = condition.value else {
      return condition.isNegated ? "\(column) IS NOT NULL" : "\(column) IS NULL"
    }
    let operation: SQL = condition.isNegated ? "<>" : "="
    return "\(column) \(operation) \(value(constant, condition.column))"
  }
}
