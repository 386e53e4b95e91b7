extension SQLWriter {
  /// ` ORDER BY …`, or nothing without terms.
  ///
  /// - Parameters:
  ///   - orderings: The terms.
  ///   - isQualified: Whether columns are named with their table, as computed values are selected, whose
  ///     names could be theirs.
  mutating func writeOrder(_ orderings: [QueryOrdering], isQualified: Bool = false) throws {
    for (position, ordering) in orderings.enumerated() {
      guard !ordering.expression.isAggregate else {
        throw DatabaseError.invalidArgument(
          "rows cannot be ordered by an aggregate such as a sum",
          help: "group them with grouped { … }, and order the groups")
      }
      write(position == 0 ? " ORDER BY " : ", ")
      try writeOrdered(ordering.expression, isQualified: isQualified)
      writeDirection(of: ordering)
    }
  }

  /// Writes a value in the form that rows are ordered by.
  ///
  /// A bare name in `ORDER BY` means what is selected under this name, such as the text of a column that
  /// is read as text: <https://www.postgresql.org/docs/current/sql-select.html#SQL-ORDERBY>.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - isQualified: Whether a column is named with its table although it is read as it is.
  mutating func writeOrdered(_ node: ExpressionNode, isQualified: Bool = false) throws {
    guard case .column(let column) = node else { return try write(node) }
    let resolved = try resolved(column)
    let isBare = resolved.text == nil
    if isBare, isQualified || !grammar.selectionSuffix(column.type).isEmpty {
      write(grammar.texts(of: column.table).name + ".")
    }
    write(resolved.quotedName + grammar.comparisonSuffix(column.type))
  }

  /// ` ORDER BY …` of a grouped or distinct selection.
  ///
  /// A term that is selected is written as its number: the same expression with parameters of other
  /// numbers would be another one to PostgreSQL. A column that is read as text is not ordered as text.
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
    let known = try selected.map { try RenderedExpression($0, in: self) }
    for (position, ordering) in orderings.enumerated() {
      write(position == 0 ? " ORDER BY " : ", ")
      if let index = known.firstIndex(of: try RenderedExpression(ordering.expression, in: self)) {
        write(isReadAsText(selected[index]) ? known[index].sql : String(index + 1))
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

  /// The columns of an order that a grouped or distinct selection reads as text, which are keys of the
  /// groups beside their texts.
  func readAsText(
    _ orderings: [QueryOrdering], of selected: [ExpressionNode]
  ) throws -> [String] {
    let known = try selected.filter(isReadAsText).map { try RenderedExpression($0, in: self) }
    if known.isEmpty { return [] }
    let ordered = try orderings.map { try RenderedExpression($0.expression, in: self) }
    return known.filter(ordered.contains).map(\.sql)
  }

  private func isReadAsText(_ node: ExpressionNode) -> Bool {
    guard case .column(let column) = node else { return false }
    return !grammar.selectionSuffix(column.type).isEmpty
  }

  private mutating func writeDirection(of ordering: QueryOrdering) {
    if ordering.isDescending { write(" DESC") }
    write(grammar.nullsOrder(ordering))
  }
}
