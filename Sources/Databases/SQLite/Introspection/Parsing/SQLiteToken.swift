import SQLLexicon

/// A token of a text of the schema table, by its place: plain numbers, which cost nothing to copy.
struct SQLiteToken {
  let kind: SQLToken.Kind
  private let start: UInt32
  private let end: UInt32

  init(_ kind: SQLToken.Kind, _ range: Range<Int>) {
    self.kind = kind
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// The bytes of the text that it is; SQLite's texts have less than 2³¹
  /// (<https://www.sqlite.org/limits.html>).
  var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether it may be a name: SQLite takes a plain word, one in any quotes, and a string
  /// (<https://www.sqlite.org/lang_keywords.html>).
  var isName: Bool {
    switch kind {
    case .word, .quotedIdentifier, .string: true
    case .space, .comment, .bits, .number, .parameter, .semicolon, .openingParenthesis,
      .closingParenthesis, .symbol:
      false
    }
  }
}
