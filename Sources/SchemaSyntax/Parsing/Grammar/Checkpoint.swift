/// What had been found when the parser began a line, or the first line of a block.
struct Checkpoint {
  /// The offset of the first token.
  let start: Int
  let diagnosticCount: Int
  let triviaCount: Int
}
