import SQLLexicon

/// A `CREATE INDEX` statement without what makes no difference, so that one that was written and one that
/// the server prints (`pg_get_indexdef`) can be compared.
///
/// Two that mean the same may differ all the same where the server words an expression in another way.
struct IndexWords: Equatable {
  private var words: [String] = []

  /// Takes a statement apart.
  init(_ text: String) {
    let meaning = SQLTokenizer(text, rules: .postgresql)
      .filter { $0.kind != .space && $0.kind != .comment }
    var tokens = meaning.map(Self.word)[...]
    // The server writes more parentheses than people do. With several operators they may matter.
    let keepsParentheses = meaning.count(where: Self.isOperator) > 1
    while let word = tokens.popFirst() {
      switch word {
      case "concurrently", ";", "only", "asc": continue
      case "(" where !keepsParentheses, ")" where !keepsParentheses: continue
      case "if" where tokens.starts(with: ["not", "exists"]): tokens = tokens.dropFirst(2)
      case "using" where tokens.first == "btree": tokens = tokens.dropFirst()
      case "tablespace": tokens = tokens.dropFirst()
      case "nulls" where tokens.first == (words.last == "desc" ? "first" : "last"):
        tokens = tokens.dropFirst()
      case "::":
        tokens = tokens.dropFirst()
        if ["varying", "precision"].contains(tokens.first) { tokens = tokens.dropFirst() }
      case "." where words.dropLast().last == "on": words.removeLast()
      case "!=": words.append("<>")
      default: words.append(word)
      }
    }
  }

  private static func isOperator(_ token: SQLToken) -> Bool {
    switch token.kind {
    case .symbol: ![",", ".", "::"].contains(token.text)
    case .word: ["AND", "OR", "NOT"].contains(token.text.uppercased())
    case .space, .comment, .quotedIdentifier, .string, .bits, .number, .parameter, .semicolon,
      .openingParenthesis, .closingParenthesis:
      false
    }
  }

  /// A name as a word; one that is not a plain name, or is a keyword here, keeps its quotes.
  private static func plain(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || byte == UInt8(ascii: "_")
    }
    let keywords = ["concurrently", "only", "asc", "desc", "if", "using", "tablespace", "nulls"]
    return isPlain && !keywords.contains(name) ? name : "\"\(name)\""
  }

  private static func word(_ token: SQLToken) -> String {
    switch token.kind {
    case .word: token.text.lowercased()
    // A quoted name is the same as a plain one in lower case only.
    case .quotedIdentifier: plain(token.value ?? token.text)
    case .string: "'" + (token.value ?? token.text)
    case .space, .comment, .bits, .number, .parameter, .semicolon, .openingParenthesis,
      .closingParenthesis, .symbol:
      token.text
    }
  }
}
