/// Collects lines with their indentation.
struct LineWriter {
  /// The maximum length of a line, as in `swift format`'s defaults.
  static let width = 100

  private(set) var text = ""
  /// The current level of indentation.
  var depth = 0

  /// The columns that remain for a line.
  var indentation: Int { 2 * depth }

  /// Writes one line; an empty one is not indented.
  mutating func line(_ content: String) {
    if !content.isEmpty {
      text += String(repeating: " ", count: indentation)
      text += content
    }
    text += "\n"
  }

  /// Writes lines with one more level of indentation.
  mutating func indented(_ body: (inout LineWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Whether a text fits on a line, each byte counted as a column.
  func fits(_ content: String) -> Bool {
    indentation + content.utf8.count <= Self.width
  }
}
