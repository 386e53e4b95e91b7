import DatabaseChanges

/// A piece of an SQL expression, as far as names are concerned.
struct SQLToken {
  enum Kind {
    case quotedIdentifier(String)
    case word(String)
    /// A literal, an operator, white space.
    case other
  }

  let kind: Kind
  let text: Substring

  /// The pieces of a text, which together are the text.
  static func tokens(of text: String) -> [SQLToken] {
    var tokens: [SQLToken] = []
    var rest = text[...]
    while let first = rest.first {
      let token: SQLToken
      if first == "'" {
        token = SQLToken(kind: .other, text: quoted(rest, by: "'"))
      } else if first == "\"" {
        let piece = quoted(rest, by: "\"")
        token = SQLToken(kind: .quotedIdentifier(unquoted(piece)), text: piece)
      } else if isWordStart(first) {
        let piece = rest.prefix { isWordStart($0) || $0.isNumber || $0 == "$" }
        token = SQLToken(kind: .word(String(piece)), text: piece)
      } else {
        token = SQLToken(kind: .other, text: rest.prefix(1))
      }
      tokens.append(token)
      rest = rest[token.text.endIndex...]
    }
    return tokens
  }

  /// What the string literals in a text say.
  static func literals(of text: String) -> [String] {
    guard text.contains("'") else { return [] }
    return tokens(of: text).compactMap { token in
      guard token.text.hasPrefix("'"), token.text.hasSuffix("'") else { return nil }
      return String(token.text.dropFirst().dropLast()).replacing("''", with: "'")
    }
  }

  private static func isWordStart(_ character: Character) -> Bool {
    character.isLetter || character == "_"
  }

  private static func quoted(_ text: Substring, by quote: Character) -> Substring {
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == quote {
        guard next < text.endIndex, text[next] == quote else { return text[..<next] }
        index = text.index(after: next)
      } else {
        index = next
      }
    }
    return text
  }

  private static func unquoted(_ text: Substring) -> String {
    var inner = text.dropFirst()
    if inner.last == "\"" { inner = inner.dropLast() }
    var name = ""
    var isEscape = false
    for character in inner {
      if character == "\"" {
        isEscape.toggle()
        if !isEscape { continue }
      }
      name.append(character)
    }
    return name
  }
}
