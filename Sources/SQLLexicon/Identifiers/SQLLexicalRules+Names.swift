extension SQLLexicalRules {
  /// The name that a word or a quoted identifier stands for, to be compared with
  /// `folded(quotedName:)`; `nil` for other tokens.
  package func name(of token: SQLToken) -> String? {
    switch token.kind {
    case .word: Self.lowercased(token.text)
    case .quotedIdentifier: token.value.map(folded)
    case .space, .comment, .string, .bits, .number, .parameter, .semicolon, .openingParenthesis,
      .closingParenthesis, .symbol:
      nil
    }
  }

  /// A name of the catalog in the form in which names are compared.
  package func folded(quotedName name: String) -> String {
    switch folding {
    case .lowercasesPlainWords: name
    case .ignoresCase: Self.lowercased(name)
    }
  }

  /// Whether a name needs no quotes: it is in lower case and no keyword.
  func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, !first.isDigit else { return false }
    return name.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0.isDigit || $0 == UInt8(ascii: "_")
    } && !reservedWords.contains(name)
  }

  /// A name as people write it: in quotes only where it needs them.
  package func identifier(_ name: String) -> String {
    isPlain(folded(quotedName: name)) ? name : SQLQuoting.identifier(name)
  }

  /// Whether a piece of SQL may name one of some columns.
  ///
  /// Plain words are compared without regard to case, so that a doubt is a yes.
  package func mentions(_ columns: Set<String>, in text: String) -> Bool {
    if columns.isEmpty { return false }
    let words = Set(columns.map { $0.lowercased() })
    return SQLTokenizer(text, rules: self).contains { token in
      switch token.kind {
      case .word: words.contains(token.text.lowercased())
      case .quotedIdentifier: mentions(columns, words, inQuotes: token)
      case .space, .comment, .string, .bits, .number, .parameter, .semicolon, .openingParenthesis,
        .closingParenthesis, .symbol:
        false
      }
    }
  }

  private func mentions(
    _ columns: Set<String>, _ words: Set<String>, inQuotes token: SQLToken
  ) -> Bool {
    guard let name = token.value else { return false }
    switch folding {
    case .lowercasesPlainWords: return columns.contains(name)
    case .ignoresCase: return words.contains(name.lowercased())
    }
  }

  /// ASCII letters in lower case, which is as far as databases look.
  package static func lowercased(_ name: String) -> String {
    String(decoding: name.utf8.map(\.lowercased), as: UTF8.self)
  }
}
