extension Parser {
  /// Adds a `///` line to those above the next item.
  mutating func addDocumentation(_ comment: Token) {
    let line = documentation(in: comment)
    // In place, because a file may consist of such lines.
    if documentationAbove == nil {
      documentationAbove = line
    } else {
      documentationAbove?.append("\n" + line)
    }
  }

  /// Takes the `///` lines above the item that begins here.
  mutating func takeDocumentation() -> String? {
    defer { documentationAbove = nil }
    return documentationAbove
  }

  /// The text of a `///` comment.
  func documentation(in comment: Token) -> String {
    let bytes = cursor.bytes
    var start = comment.start + 3
    var end = comment.end
    // One blank belongs to the marker; more are indentation, which matters in Markdown.
    if start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    return cursor.text(from: start, to: end)
  }

  /// The documentation above an item and the one at the end of its line.
  func joined(_ above: String?, _ atLineEnd: String?) -> String? {
    guard let above, let atLineEnd else { return above ?? atLineEnd }
    return above + "\n" + atLineEnd
  }
}
