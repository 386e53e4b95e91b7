import SchemagenRuntime

extension DatabaseError {
  private static let shownLines = 5

  /// The server's detail, such as which key is there twice, and where in a function or `DO` block that was.
  ///
  /// It may quote rows: those of the database that the reader migrates.
  var details: [String] {
    [hasWholeMessage ? nil : Self.oneLine(detail), Self.oneLine(context).map { "Context: \($0)" }]
      .compactMap(\.self)
  }

  /// The message with the values that the driver has removed from it, which are those of the migration, or of
  /// the rows that it changes.
  var wholeMessage: String { hasWholeMessage ? detail ?? message : message }

  /// Whether the detail is the message before values were removed from it.
  private var hasWholeMessage: Bool {
    guard let detail, let gap = message.firstIndex(of: "…") else { return false }
    return detail.hasPrefix(message[..<gap])
  }

  private static func oneLine(_ text: String?) -> String? {
    let lines = (text ?? "").split(whereSeparator: \.isNewline)
    guard !lines.isEmpty else { return nil }
    return lines.prefix(shownLines).joined(separator: "; ")
      + (lines.count > shownLines ? "; …" : "")
  }
}
