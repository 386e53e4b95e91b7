extension SQLWriter {
  /// The condition on the rows after a place in an order.
  ///
  /// Where all terms have one direction and no `NULL`, this is a comparison of rows, which both databases
  /// answer from an index: <https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON>,
  /// <https://www.sqlite.org/rowvalue.html#scrolling_window_queries>.
  mutating func writePlace(after values: [CursorValue], in orderings: [QueryOrdering]) throws {
    let isDescending = orderings.first?.isDescending ?? false
    let isUniform = orderings.allSatisfy {
      $0.isDescending == isDescending && !$0.expression.isOptional
    }
    guard isUniform, !values.contains(.null) else {
      return try writeSteps(after: zip(orderings, values).map { ($0, $1) }[...])
    }
    write("(")
    for (position, ordering) in orderings.enumerated() {
      if position > 0 { write(", ") }
      try writeOrdered(ordering.expression)
    }
    write(isDescending ? ") < (" : ") > (")
    for (position, value) in values.enumerated() {
      if position > 0 { write(", ") }
      try value.bind(to: &self)
    }
    write(")")
  }

  /// `a > $1 OR (a = $1 AND (b < $2 OR …))`, each term in its own direction.
  private mutating func writeSteps(
    after terms: ArraySlice<(ordering: QueryOrdering, value: CursorValue)>
  ) throws {
    guard let (ordering, value) = terms.first else { return write("FALSE") }
    let column = try text { writer in try writer.writeOrdered(ordering.expression) }
    let place = try text { writer in try value.bind(to: &writer) }
    let rest = terms.dropFirst()
    // An index can be searched only for a condition that is not an alternative.
    let isBounded = !rest.isEmpty && value != .null && !ordering.expression.isOptional
    if isBounded { write("\(column) \(ordering.isDescending ? "<=" : ">=") \(place) AND (") }
    write(after(column, place, ordering, isNull: value == .null))
    if !rest.isEmpty {
      write(value == .null ? " OR (\(column) IS NULL AND (" : " OR (\(column) = \(place) AND (")
      try writeSteps(after: rest)
      write("))")
    }
    if isBounded { write(")") }
  }

  /// The condition that one term comes after a value.
  private func after(
    _ column: String, _ place: String, _ ordering: QueryOrdering, isNull: Bool
  ) -> String {
    if isNull { return ordering.placesNullsFirst ? "\(column) IS NOT NULL" : "FALSE" }
    let isAfter = "\(column) \(ordering.isDescending ? "<" : ">") \(place)"
    let nullsFollow = ordering.expression.isOptional && !ordering.placesNullsFirst
    return nullsFollow ? "(\(isAfter) OR \(column) IS NULL)" : isAfter
  }
}
