extension PostgreSQLGrammar {
  /// `LIKE` and `ILIKE` escape with a backslash by default:
  /// <https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-LIKE>.
  func write(_ column: ColumnReference, _ match: TextMatch, to writer: inout SQLWriter) throws {
    let text = column.type.postgreSQLText(of: column.quotedName)
    if match.position == .whole {
      writer.write("lower(\(text)) = lower(")
      try writer.bind(match.needle, as: .text)
      return writer.write(")")
    }
    writer.write(text + (match.isCaseInsensitive ? " ILIKE " : " LIKE "))
    try writer.bind(LikePattern.matching(match), as: .text)
  }

  /// <https://www.postgresql.org/docs/current/functions-array.html>
  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws {
    switch test {
    case .has(let element):
      guard case .list(let type) = column.type else {
        throw DatabaseError.typeMismatch([Bool].self, for: column.type)
      }
      try writer.bind(element, as: type)
      writer.write(" = ANY(\(column.quotedName))")
    case .hasEvery(let elements):
      writer.write("\(column.quotedName) @> ")
      try writer.bind(elements, for: column)
    case .hasSome(let elements):
      writer.write("\(column.quotedName) && ")
      try writer.bind(elements, for: column)
    case .isEmpty:
      writer.write("cardinality(\(operand(column))) = 0")
    }
  }
}
