import SQLLexicon

/// What the statement of a unique index or constraint says beyond a schema.
struct IndexWords {
  /// Whether it takes two nulls for equal.
  private(set) var hasEqualNulls = false
  /// The columns that it only includes, in parentheses.
  private(set) var included: String?

  init(_ statement: String) {
    var words = StatementCursor(statement, rules: .postgresql)
    while !words.isAtEnd, words.word != "WHERE" {
      let start = words.position
      if words.take("NULLS", "NOT", "DISTINCT") {
        hasEqualNulls = true
      } else if words.take("INCLUDE") {
        let list = words.position
        if words.parentheses() != nil { included = words.text(from: list) }
      } else if words.parentheses() == nil {
        words.advance()
      }
      if words.position == start { break }
    }
  }
}
