import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SQLLexicon

extension TableReview {
  /// SQL over rows as they will be, with the names before; `nil` when it is about something new, or
  /// about values of another kind.
  func formerCondition(_ text: String) -> String? {
    let news = Set(table.table.after.columns.map(\.name).filter(hasOtherValues))
    return context.lexicalRules.mentions(news, in: text) ? nil : formerSQL(text)
  }

  /// SQL over rows as they are, with the names before; `nil` when it is about something new.
  func formerSQL(_ text: String) -> String? {
    let news = Set(table.table.after.columns.map(\.name).filter(isNew))
    let rules = context.lexicalRules
    if rules.mentions(news, in: text) || mentionsNewLabel(text) { return nil }
    let names = Dictionary(
      table.renamedColumns.map { (Exact($0.after), $0.before) },
      uniquingKeysWith: { first, _ in first })
    return IdentifierRenaming(names, rules: rules).apply(to: text)
  }

  /// The condition of a partial index with the names before; `nil`, which is all rows, when it is
  /// about something new.
  func formerPredicate(_ predicate: RowPredicate?) -> RowPredicate? {
    switch predicate {
    case nil: return nil
    case .expression(let text): return formerCondition(text).map { .expression($0) }
    case .conditions(let conditions):
      if conditions.contains(where: { hasOtherValues($0.column) }) { return nil }
      return .conditions(
        conditions.map {
          RowPredicate.Condition(
            column: former($0.column), isNegated: $0.isNegated, value: $0.value)
        })
    }
  }

  /// Whether a column is new, replaced, or becomes one of another kind.
  private func hasOtherValues(_ column: String) -> Bool {
    if hasNewValues(column) { return true }
    let types = context.plan.types
    return table.changes.contains { change in
      guard case .column(.alter(let change)) = change, change.conversion != nil,
        change.column.after.name == column
      else { return false }
      return types.family(of: change.column.before.type)
        != types.family(of: change.column.after.type)
    }
  }

  /// Whether a piece of SQL names a label that an enum of the table does not have yet, which the
  /// database refuses to compare with where enums are types.
  private func mentionsNewLabel(_ text: String) -> Bool {
    guard context.plan.capabilities.hasEnumTypes else { return false }
    let labels = table.table.before.columns.compactMap(\.type.enumeration)
      .reduce(into: Set<String>()) { $0.formUnion(context.newLabels[$1] ?? []) }
    return !labels.isEmpty
      && SQLToken.literals(of: text, rules: context.lexicalRules).contains(where: labels.contains)
  }
}
