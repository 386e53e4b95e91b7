/// Prints what happens: a line of Swift, and what came of it.
struct Story: Sendable {
  /// Begins the whole.
  func title(_ text: String) {
    print(text)
    print(String(repeating: "=", count: text.count))
  }

  /// Begins a chapter.
  func chapter(_ text: String) {
    print("\n\(text)\n" + String(repeating: "-", count: text.count))
  }

  /// Shows a line of code and its outcome.
  ///
  /// - Parameters:
  ///   - code: The Swift that was run.
  ///   - outcome: What it gave, in words.
  func step(_ code: String, _ outcome: String) {
    print("  \(code)\n      \u{2192} \(outcome)")
  }

  /// Ends the whole.
  func end(_ text: String) {
    print("\n\(text)")
  }
}
