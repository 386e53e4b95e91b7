import SchemaDiagnostics

/// A word with characters that names cannot have.
enum InvalidName {
  /// A word that begins with `_`, or is not in ASCII.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - mapping: The attribute that keeps such a name in the database, where the word declares one.
  ///   - cursor: Where the parser is.
  static func diagnostic(
    for word: Token, mapping: String?, at cursor: TokenCursor
  ) -> Diagnostic {
    let name = cursor.excerpt(of: word)
    let rule =
      cursor.bytes[word.start] == UInt8(ascii: "_")
      ? "names start with a letter" : "only the letters a to z are allowed"
    let mapped = mapping.map { "; `\($0)(\"\(name)\")` keeps this name in the database" } ?? ""
    return Diagnostic(
      .invalidIdentifier, "`\(name)` is not a valid name: \(rule).", at: cursor.span(of: word),
      help: "Use letters, digits and `_`, starting with a letter\(mapped).")
  }

  /// A number or a string in place of a block's name.
  static func notAWord(_ token: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .invalidIdentifier, "\(cursor.description(of: token)) is not a valid name.",
      at: cursor.span(of: token),
      help: "Use letters, digits and `_`, starting with a letter, without quotes.")
  }
}
