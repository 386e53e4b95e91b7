/// Replaces the names of columns in a piece of SQL, outside of its strings and comments.
package struct IdentifierRenaming {
  private let names: [String: String]
  private let rules: SQLLexicalRules

  /// Takes the new names by the old ones, as the catalog has them.
  package init(_ names: [String: String], rules: SQLLexicalRules) {
    self.rules = rules
    self.names = Dictionary(
      names.map { (rules.folded(quotedName: $0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The text with every renamed identifier under its new name.
  package func apply(to text: String) -> String {
    if names.isEmpty { return text }
    let tokens = Array(SQLTokenizer(text, rules: rules))
    var result = ""
    var previous: SQLToken?
    for place in tokens.indices {
      let token = tokens[place]
      let name = newName(of: token, after: previous) {
        tokens[(place + 1)...].first { !$0.isBlank }
      }
      result += name ?? token.text
      if !token.isBlank { previous = token }
    }
    return result
  }

  /// The new name as it is written; `nil` when the token stands for no renamed column.
  private func newName(
    of token: SQLToken, after previous: SQLToken?, next: () -> SQLToken?
  ) -> String? {
    guard let old = rules.name(of: token), let name = names[old], !isReserved(token),
      !followsTypeMark(previous), !isCallOrType(token, before: next())
    else { return nil }
    let isPlain = token.kind == .word && rules.isPlain(name)
    return isPlain ? name : SQLQuoting.identifier(name)
  }

  private func isReserved(_ token: SQLToken) -> Bool {
    token.kind == .word && rules.reservedWords.contains(token.text.lowercased())
  }

  /// Whether the token before says that a type or a collation comes: `::`, `AS`, `COLLATE`.
  private func followsTypeMark(_ previous: SQLToken?) -> Bool {
    guard let previous else { return false }
    return switch previous.kind {
    case .symbol: previous.text == "::"
    case .word: ["as", "collate"].contains(previous.text.lowercased())
    case .space, .comment, .quotedIdentifier, .string, .bits, .number, .parameter, .semicolon,
      .openingParenthesis, .closingParenthesis:
      false
    }
  }

  /// Whether it is a function, as in `lower(a)`, or a type, as in `date '2026-01-01'`.
  private func isCallOrType(_ token: SQLToken, before next: SQLToken?) -> Bool {
    next?.kind == .openingParenthesis || next?.kind == .string
  }
}
