import DatabaseChanges

/// Replaces the names of columns in a piece of SQL, outside of its string literals.
struct IdentifierRenaming {
  private let names: [String: String]

  init(_ names: [String: String]) {
    self.names = names
  }

  /// The text with every renamed identifier under its new name.
  func apply(to text: String) -> String {
    if names.isEmpty { return text }
    var result = ""
    for token in SQLToken.tokens(of: text) {
      switch token.kind {
      case .quotedIdentifier(let name):
        result += names[name].map(Self.quoted) ?? String(token.text)
      case .word(let word):
        result += names[word].map { Self.isPlain($0) ? $0 : Self.quoted($0) } ?? String(token.text)
      case .other: result += token.text
      }
    }
    return result
  }

  /// Whether a piece of SQL names one of some columns.
  static func mentions(_ columns: Set<String>, in text: String) -> Bool {
    SQLToken.tokens(of: text).contains { token in
      switch token.kind {
      case .quotedIdentifier(let name): columns.contains(name)
      case .word(let word):
        columns.contains { $0.lowercased() == word.lowercased() }
      case .other: false
      }
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
      && !(name.utf8.first.map { (48...57).contains($0) } ?? true)
  }
}
