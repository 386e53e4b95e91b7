extension Token {
  /// The kind of token that closes this bracket.
  var closingKind: Kind {
    switch kind {
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: .rightParenthesis
    }
  }

  /// The text that closes this bracket.
  var closingText: String {
    switch kind {
    case .leftBracket: "]"
    case .leftBrace: "}"
    default: ")"
    }
  }
}
