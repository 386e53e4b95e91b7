extension SQLWriter {
  /// ` ORDER BY …`, or nothing without terms.
  mutating func writeOrder(_ orderings: [QueryOrdering]) throws {
    for (position, ordering) in orderings.enumerated() {
      guard !ordering.expression.isAggregate else {
        throw DatabaseError.invalidArgument(
          "rows cannot be ordered by an aggregate such as a sum",
          help: "group them with grouped { … }, and order the groups")
      }
      write(position == 0 ? " ORDER BY " : ", ")
      try write(ordering.expression)
      writeDirection(of: ordering)
    }
  }

  /// ` ORDER BY …` of a grouped or distinct selection.
  ///
  /// A term that is selected is written as its number: the same expression with parameters of other
  /// numbers would be another one to PostgreSQL.
  ///
  /// - Parameters:
  ///   - orderings: The terms.
  ///   - selected: What is selected, in order.
  ///   - admits: Whether a term that is not selected can be used.
  mutating func writeOrder(
    _ orderings: [QueryOrdering], of selected: [ExpressionNode],
    admits: (ExpressionNode) -> Bool
  ) throws {
    if orderings.isEmpty { return }
    let known = try selected.map { try RenderedExpression($0, grammar) }
    for (position, ordering) in orderings.enumerated() {
      write(position == 0 ? " ORDER BY " : ", ")
      if let index = known.firstIndex(of: try RenderedExpression(ordering.expression, grammar)) {
        write(String(index + 1))
      } else if admits(ordering.expression) {
        try write(ordering.expression)
      } else {
        throw DatabaseError.invalidArgument(
          "an order of distinct or grouped rows uses a value that is not selected",
          help: "select the value too, or leave it out of the order")
      }
      writeDirection(of: ordering)
    }
  }

  private mutating func writeDirection(of ordering: QueryOrdering) {
    if ordering.isDescending { write(" DESC") }
    write(grammar.nullsOrder(ordering))
  }
}
