package import SQLLexicon

/// A token that means something, with what it says.
package struct Lexeme: Sendable {
  /// What kind of token it is.
  package let kind: SQLToken.Kind
  /// Words in lower case; what strings and quoted names say; `<>` for `!=`; everything else as it is
  /// written.
  @Exact package var text: String
  /// The token as it is written.
  package let spelling: String

  /// The tokens of a text; `nil` when one does not end, or when it is more than an expression.
  package static func all(of text: String, rules: SQLLexicalRules) -> [Lexeme]? {
    var lexemes: [Lexeme] = []
    for token in SQLTokenizer(text, rules: rules) {
      let spelling = token.text
      func append(_ text: String) {
        lexemes.append(Lexeme(kind: token.kind, text: text, spelling: spelling))
      }
      switch token.kind {
      case .space, .comment: continue
      case .semicolon: return nil
      case _ where !token.isTerminated: return nil
      case .quotedIdentifier: append(rules.folded(quotedName: token.value ?? ""))
      case .string: append(token.value ?? "")
      case .symbol where spelling == "!=": append("<>")
      case .word, .symbol, .bits, .number, .parameter, .openingParenthesis, .closingParenthesis:
        append(SQLLexicalRules.lowercased(spelling))
      }
    }
    return lexemes
  }
}

extension Lexeme: Equatable {
  /// Whether two tokens mean the same, however they are written.
  package static func == (left: Lexeme, right: Lexeme) -> Bool {
    left.kind == right.kind && left.$text == right.$text
  }
}
