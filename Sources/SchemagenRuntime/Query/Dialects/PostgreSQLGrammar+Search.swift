extension PostgreSQLGrammar {
  func searchable(_ operand: String, of type: ColumnType) -> String {
    type.postgreSQLText(of: operand)
  }

  /// `LIKE` and `ILIKE` escape with a backslash by default:
  /// <https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-LIKE>.
  func write(_ operand: String, _ match: TextMatch, to writer: inout SQLWriter) throws {
    if match.position == .whole {
      writer.write("lower(\(operand)) = lower(")
      try writer.bind(match.needle, as: .text)
      return writer.write(")")
    }
    writer.write(operand + (match.isCaseInsensitive ? " ILIKE " : " LIKE "))
    try writer.bind(LikePattern.matching(match), as: .text)
  }

  /// The configuration is part of the text, so that an index on the same expression is used:
  /// <https://www.postgresql.org/docs/current/textsearch-tables.html#TEXTSEARCH-TABLES-INDEX>.
  func write(_ column: ColumnReference, _ search: TextSearch, to writer: inout SQLWriter) throws {
    let language = search.language.utf8
    guard !language.isEmpty, language.allSatisfy({ $0.isSchemaLetter }) else {
      throw DatabaseError.invalidArgument(
        "the name of a text search configuration has other characters than letters, digits, _ and .",
        help: "use a name such as english or simple")
    }
    let text = searchable(column.quotedName, of: column.type)
    writer.write("to_tsvector('\(search.language)', \(text)) @@ ")
    writer.write("websearch_to_tsquery('\(search.language)', ")
    try writer.bind(search.words, as: .text)
    writer.write(")")
  }

  /// <https://www.postgresql.org/docs/current/functions-array.html>
  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws {
    switch test {
    case .has(let element):
      guard case .list(let type) = column.type else {
        throw DatabaseError.typeMismatch([Bool].self, for: column.type)
      }
      try writer.bind(element, as: type.operandType)
      writer.write(" = ANY(\(column.quotedName))")
    case .hasEvery(let elements): try write(column, "@>", elements, to: &writer)
    case .hasSome(let elements): try write(column, "&&", elements, to: &writer)
    case .isEmpty:
      writer.write("cardinality(\(operand(column))) = 0")
    }
  }

  /// Elements that no list of the column can have are compared with the elements in a wider type, where an
  /// index is of no use.
  private func write(
    _ column: ColumnReference, _ operator: String, _ elements: any ColumnValue,
    to writer: inout SQLWriter
  ) throws {
    var parameters = BoundParameters()
    let fits = (try? elements.bind(to: &parameters, as: column.type)) != nil
    guard !fits, case .list(let type) = column.type, type.operandType != type else {
      writer.write("\(column.quotedName) \(`operator`) ")
      return try writer.bind(elements, for: column)
    }
    let cast = type.isDecimal ? "numeric[]" : "bigint[]"
    writer.write("\(column.quotedName)::\(cast) \(`operator`) ")
    try writer.bind(elements, as: .list(type.operandType))
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter, a digit, an underscore or a point.
  fileprivate var isSchemaLetter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
