import SQLLexicon

/// An argument of a function: `[mode] [name] type [DEFAULT value]`.
struct RoutineArgument {
  /// Its text without the default.
  let declaration: String
  /// Its type, the same text for all words that mean the same type.
  let type: String
  /// Whether it tells functions of one name apart.
  let isInput: Bool

  init(_ element: StatementCursor) {
    var tokens: [SQLToken] = []
    var cursor = element
    let start = cursor.position
    while let token = cursor.next, cursor.word != "DEFAULT", token.text != "=", token.text != ":=" {
      tokens.append(token)
      cursor.advance()
    }
    declaration = cursor.text(from: start)
    let mode = Self.word(tokens.first)
    isInput = mode != "out" || tokens.count < 2
    if ["in", "inout", "variadic", "out"].contains(mode), tokens.count > 1 { tokens.removeFirst() }
    if Self.hasName(tokens) { tokens.removeFirst() }
    type = TypeSpelling(tokens).canonical
  }

  /// The words of types that have several, by the first one.
  private static let continuations: [String: Set<String>] = [
    "double": ["precision"], "timestamp": ["with", "without"], "time": ["with", "without"],
    "character": ["varying"], "char": ["varying"], "bit": ["varying"],
    "national": ["character", "char"],
    "interval": ["year", "month", "day", "hour", "minute", "second"],
  ]

  private static func hasName(_ tokens: [SQLToken]) -> Bool {
    guard tokens.count > 1, tokens[1].kind == .word || tokens[1].kind == .quotedIdentifier else {
      return false
    }
    let next = word(tokens[1])
    return next != "array" && continuations[word(tokens[0])]?.contains(next) != true
  }

  private static func word(_ token: SQLToken?) -> String {
    token?.kind == .word ? SQLLexicalRules.lowercased(token?.text ?? "") : ""
  }
}
