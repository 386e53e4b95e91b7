extension SQLWriter {
  /// How many conditions one chain of `AND` or `OR` has at most.
  ///
  /// SQLite refuses expressions that are nested more than 1000 deep, and a chain of operators counts
  /// as nested: <https://www.sqlite.org/limits.html#max_expr_depth>. Longer chains are halved with
  /// parentheses.
  private static let longestRow = 500

  mutating func write(
    _ parts: ArraySlice<FilterNode>, joinedBy conjunction: String, whenEmpty empty: String
  ) throws {
    if parts.isEmpty { return write(empty) }
    if parts.count > Self.longestRow {
      let middle = parts.startIndex + parts.count / 2
      write("(")
      try write(parts[..<middle], joinedBy: conjunction, whenEmpty: empty)
      write(")\(conjunction)(")
      try write(parts[middle...], joinedBy: conjunction, whenEmpty: empty)
      return write(")")
    }
    for (position, part) in parts.enumerated() {
      if position > 0 { write(conjunction) }
      try writeOperand(part)
    }
  }

  private mutating func writeOperand(_ node: FilterNode) throws {
    switch node {
    case .conjunction(let list) where list.parts.count > 1,
      .disjunction(let list) where list.parts.count > 1:
      write("(")
      try write(node)
      write(")")
    default:
      try write(node)
    }
  }
}
