package import SQLLexicon

/// A statement, or a part of one, that the baseline does not have.
package struct LeftOutStatement: Sendable {
  package let place: StatementPlace
  /// Its SQL; its strings are masked where one may be a password.
  package let sql: String
  /// Why, as the end of a sentence.
  package let reason: String

  package init(place: StatementPlace, sql: String, reason: String, rules: SQLLexicalRules) {
    self.place = place
    self.sql = Self.masked(sql, rules)
    self.reason = reason
  }

  /// The words before the secrets of roles, subscriptions, servers and user mappings.
  private static let secretWords: Set<String> = ["PASSWORD", "CONNECTION", "OPTIONS"]

  private static func masked(_ sql: String, _ rules: SQLLexicalRules) -> String {
    let tokens = Array(SQLTokenizer(sql, rules: rules))
    let isSecret = tokens.contains {
      $0.kind == .word && secretWords.contains($0.text.uppercased())
    }
    guard isSecret else { return sql }
    return tokens.map { $0.kind == .string ? "'***'" : $0.text }.joined()
  }

  /// The beginning of the statement on one line.
  package var excerpt: String {
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.excerptLength
      ? line.prefix(Self.excerptLength - 1) + "…" : line
  }

  /// In characters; the names of a table and of its part, with 63 each, are whole.
  private static let excerptLength = 160
}
