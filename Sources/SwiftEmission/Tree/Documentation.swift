/// A documentation comment with escaped text.
struct Documentation: Sendable {
  /// The lines, without `///`.
  let lines: [String]

  /// Whether there is nothing to write.
  var isEmpty: Bool { lines.isEmpty }

  /// Creates the documentation from a comment of the schema, if there is one.
  ///
  /// All line separators end a line, and characters that are invisible or change the order of others
  /// are escaped, so that the text stays inside the comment and is completely visible.
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

  /// Creates the documentation from a sentence of an emitter.
  ///
  /// - Parameter code: The sentence, into which names may be inserted.
  init(_ code: Code) {
    lines = [code.text]
  }
}
