import SchemagenRuntime

extension DatabaseError {
  private static let shownLines = 5

  /// The server's detail, such as which key is there twice, and where in a function or `DO` block that was.
  ///
  /// It may quote rows: those of the database that the reader migrates.
  var details: [String] {
    [Self.oneLine(detail), Self.oneLine(context).map { "Context: \($0)" }].compactMap(\.self)
  }

  private static func oneLine(_ text: String?) -> String? {
    let lines = (text ?? "").split(whereSeparator: \.isNewline)
    guard !lines.isEmpty else { return nil }
    return lines.prefix(shownLines).joined(separator: "; ")
      + (lines.count > shownLines ? "; …" : "")
  }
}
