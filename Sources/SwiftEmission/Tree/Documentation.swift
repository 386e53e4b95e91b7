/// A documentation comment: any text, made harmless.
struct Documentation: Sendable {
  /// The lines, without `///`.
  let lines: [String]

  /// Whether there is nothing to write.
  var isEmpty: Bool { lines.isEmpty }

  /// Takes the comment of a schema, or none.
  ///
  /// Everything that ends a line ends one here, and characters that cannot be seen or that change
  /// the order of others are spelt out, so that a comment stays one and shows all that it says.
  ///
  /// - Parameter text: The text of `///` lines, joined by line feeds.
  init(_ text: String? = nil) {
    guard let text else {
      lines = []
      return
    }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let lines = parts.map { VisibleText.line(String($0)) }
    let isBlank = lines.allSatisfy(\.isEmpty)
    self.lines = isBlank ? [] : lines
  }

  /// Takes a sentence of our own.
  ///
  /// - Parameter code: The sentence, into which names may be inserted.
  init(_ code: Code) {
    lines = [code.text]
  }
}
