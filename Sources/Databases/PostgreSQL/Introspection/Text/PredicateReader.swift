import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Reads the condition of a partial index from the expression that the server made of it.
struct PredicateReader {
  /// The columns of the table.
  let columns: [Column]

  /// The condition; comparisons of columns with constants where it consists of those.
  func read(_ text: String) -> RowPredicate {
    let parts = SQLTokens(text).withoutParentheses.split(at: "AND")
    let conditions = parts.compactMap { condition($0.withoutParentheses) }
    return conditions.count == parts.count
      ? .conditions(conditions) : .expression(text.withoutOuterParentheses)
  }

  private func condition(_ tokens: SQLTokens) -> RowPredicate.Condition? {
    var tokens = tokens
    guard let column = column(&tokens) else { return nil }
    if tokens.take("IS") {
      let isNegated = tokens.take("NOT")
      guard tokens.take("NULL"), tokens.isEmpty else { return nil }
      return RowPredicate.Condition(column: column.name, isNegated: isNegated)
    }
    let isNegated = tokens.next?.text == "<>"
    guard tokens.take("=") || tokens.take("<>"),
      let value = DefaultReader(column.type.element).constant(tokens)
    else { return nil }
    return RowPredicate.Condition(column: column.name, isNegated: isNegated, value: value)
  }

  /// A column, also as `(v)::text`, which the server makes of a comparison of `varchar`.
  private func column(_ tokens: inout SQLTokens) -> Column? {
    if var inner = tokens.takeParenthesized() {
      guard tokens.take("::"), tokens.take("text"), let column = column(&inner), inner.isEmpty,
        column.type.name == .varchar
      else { return nil }
      return column
    }
    guard let token = tokens.take() else { return nil }
    let name: String? =
      switch token.kind {
      case .word: token.text
      case .quotedIdentifier: token.value
      default: nil
      }
    return columns.first { $0.name.isExactly(name ?? "") }
  }
}
