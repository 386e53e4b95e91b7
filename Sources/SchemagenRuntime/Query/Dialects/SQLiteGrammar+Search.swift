extension SQLiteGrammar {
  func searchable(_ operand: String, of type: ColumnType) -> String { operand }

  /// `LIKE` ignores case, so case-sensitive search compares parts of the text:
  /// <https://www.sqlite.org/lang_expr.html#the_like_glob_regexp_match_and_extract_operators>,
  /// <https://www.sqlite.org/lang_corefunc.html#instr>.
  func write(_ operand: String, _ match: TextMatch, to writer: inout SQLWriter) throws {
    switch match.position {
    case .whole:
      writer.write("lower(\(operand)) = lower(")
      try writer.bind(match.needle, as: .text)
      writer.write(")")
    case _ where match.isCaseInsensitive:
      writer.write("\(operand) LIKE ")
      try writer.bind(LikePattern.matching(match), as: .text)
      writer.write(" ESCAPE '\\'")
    case .anywhere:
      writer.write("instr(\(operand), ")
      try writer.bind(match.needle, as: .text)
      writer.write(") > 0")
    case .prefix:
      try writeRange(operand, from: match.needle, to: &writer)
    case .suffix:
      writer.write("substr(\(operand), ")
      try writer.bind(-match.needle.unicodeScalars.count, as: .bigint)
      writer.write(") = ")
      try writer.bind(match.needle, as: .text)
    case .pattern:
      writer.write("\(operand) GLOB ")
      try writer.bind(LikePattern.glob(match.needle), as: .text)
    }
  }

  /// All texts with a prefix form one range of the binary order, which an index can search.
  private func writeRange(
    _ operand: String, from prefix: String, to writer: inout SQLWriter
  ) throws {
    guard let end = PrefixRange.end(of: prefix) else {
      writer.write("\(operand) COLLATE BINARY >= ")
      return try writer.bind(prefix, as: .text)
    }
    writer.write("(\(operand) COLLATE BINARY >= ")
    try writer.bind(prefix, as: .text)
    writer.write(" AND \(operand) COLLATE BINARY < ")
    try writer.bind(end, as: .text)
    writer.write(")")
  }

  /// Only virtual tables have full-text search: <https://www.sqlite.org/fts5.html>.
  func write(_ column: ColumnReference, _ search: TextSearch, to writer: inout SQLWriter) throws {
    throw DatabaseError.invalidArgument(
      "SQLite has no full-text search in ordinary tables",
      help: "use contains(_:), or an FTS5 table and .sql(_:)")
  }

  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws {
    throw DatabaseError.invalidArgument(
      "SQLite has no list columns",
      help: "load the rows and test them in Swift, or store the elements in a separate table")
  }
}
