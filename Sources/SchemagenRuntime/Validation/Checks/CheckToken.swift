/// A token of a check's SQL.
enum CheckToken: Equatable {
  case word(String)
  case quotedName(String)
  case string(String)
  case number(String)
  case symbol(String)
}

extension CheckToken {
  /// Splits SQL text; nil where a character has no meaning in the checks that Swift evaluates.
  static func tokens(of text: String) -> [CheckToken]? {
    var rest = Substring(text)
    var tokens: [CheckToken] = []
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "'" || first == "\"" {
        guard let quoted = quoted(&rest, by: first) else { return nil }
        tokens.append(first == "'" ? .string(quoted) : .quotedName(quoted))
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        rest.removeFirst(digits.count)
        if rest.first?.isLetter ?? false { return nil }
        tokens.append(.number(String(digits)))
      } else if first.isLetter || first == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
        rest.removeFirst(word.count)
        tokens.append(.word(String(word)))
      } else {
        guard let symbol = symbols.first(where: rest.hasPrefix) else { return nil }
        rest.removeFirst(symbol.count)
        tokens.append(.symbol(symbol))
      }
    }
    return tokens
  }

  /// Longer symbols first; `--` and `/*` begin comments, which are not read.
  private static let symbols = [
    "--", "/*", "<>", "!=", "<=", ">=", "||", "::", "==", "=", "<", ">", "+", "-", "*", "/", "%",
    "(", ")", ",", ".",
  ]

  private static func quoted(_ rest: inout Substring, by quote: Character) -> String? {
    rest.removeFirst()
    var text = ""
    while let end = rest.firstIndex(of: quote) {
      text += rest[..<end]
      rest = rest[rest.index(after: end)...]
      guard rest.first == quote else { return text }
      rest.removeFirst()
      text.append(quote)
    }
    return nil
  }
}
