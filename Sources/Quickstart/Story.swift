/// Prints each step: a line of Swift and its result.
struct Story: Sendable {
  /// Prints the title.
  func title(_ text: String) {
    print(text)
    print(String(repeating: "=", count: text.count))
  }

  /// Prints the title of a chapter.
  func chapter(_ text: String) {
    print("\n\(text)\n" + String(repeating: "-", count: text.count))
  }

  /// Prints a line of code and its result.
  ///
  /// - Parameters:
  ///   - code: The Swift that was run.
  ///   - outcome: A description of its result.
  func step(_ code: String, _ outcome: String) {
    print("  \(code)\n      \u{2192} \(outcome)")
  }

  /// Prints the last line.
  func end(_ text: String) {
    print("\n\(text)")
  }
}
