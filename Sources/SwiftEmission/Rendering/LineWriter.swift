/// Collects lines and knows how deep they stand.
struct LineWriter {
  /// Where a line ends at the latest, as in `swift format`'s defaults.
  static let width = 100

  private(set) var text = ""
  /// How many levels deep lines stand.
  var depth = 0

  /// The columns left of the margin.
  var indentation: Int { 2 * depth }

  /// Writes one line; an empty one gets no spaces.
  mutating func line(_ content: String) {
    if !content.isEmpty {
      text += String(repeating: " ", count: indentation)
      text += content
    }
    text += "\n"
  }

  /// Writes lines one level deeper.
  mutating func indented(_ body: (inout LineWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Whether a line of this content stays inside the margin, each byte counted as a column.
  func fits(_ content: String) -> Bool {
    indentation + content.utf8.count <= Self.width
  }
}
