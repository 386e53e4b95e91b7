extension SQLLexicalRules {
  /// A statement without the white space and the comments at its ends: a `;` that is written after it is
  /// in no comment then.
  package func trimmed(_ statement: String) -> String {
    let bytes = Array(statement.utf8)
    var tokenizer = SQLTokenizer(bytes, rules: self)
    var range: Range<Int>?
    var start = 0
    while let (kind, _) = tokenizer.skip() {
      if kind != .space, kind != .comment {
        range = (range?.lowerBound ?? start)..<tokenizer.position
      }
      start = tokenizer.position
    }
    return range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }
}
