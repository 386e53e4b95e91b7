/// The start of a line that is being read, and what had been found before it.
struct Item {
  /// The offset of the first token.
  let start: Int
  let diagnosticCount: Int
  let triviaCount: Int
}
