extension SQLiteGrammar {
  /// `LIKE` ignores case, so case-sensitive search compares parts of the text: <https://www.sqlite.org/lang_expr.html#like>,
  /// <https://www.sqlite.org/lang_corefunc.html#instr>.
  func write(_ column: ColumnReference, _ match: TextMatch, to writer: inout SQLWriter) throws {
    switch match.position {
    case .whole:
      writer.write("lower(\(column.quotedName)) = lower(")
      try writer.bind(match.needle, as: .text)
      writer.write(")")
    case _ where match.isCaseInsensitive:
      writer.write("\(column.quotedName) LIKE ")
      try writer.bind(LikePattern.matching(match), as: .text)
      writer.write(" ESCAPE '\\'")
    case .anywhere:
      writer.write("instr(\(column.quotedName), ")
      try writer.bind(match.needle, as: .text)
      writer.write(") > 0")
    case .prefix:
      try writeRange(column, from: match.needle, to: &writer)
    case .suffix:
      writer.write("substr(\(column.quotedName), ")
      try writer.bind(-match.needle.unicodeScalars.count, as: .bigint)
      writer.write(") = ")
      try writer.bind(match.needle, as: .text)
    }
  }

  /// All texts with a prefix form one range of the binary order, which an index can search.
  private func writeRange(
    _ column: ColumnReference, from prefix: String, to writer: inout SQLWriter
  ) throws {
    guard let end = PrefixRange.end(of: prefix) else {
      writer.write("\(column.quotedName) COLLATE BINARY >= ")
      return try writer.bind(prefix, as: .text)
    }
    writer.write("(\(column.quotedName) COLLATE BINARY >= ")
    try writer.bind(prefix, as: .text)
    writer.write(" AND \(column.quotedName) COLLATE BINARY < ")
    try writer.bind(end, as: .text)
    writer.write(")")
  }

  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws {
    throw DatabaseError.invalidArgument(
      "SQLite has no list columns",
      help: "load the rows and test them in Swift, or store the elements in a separate table")
  }
}
