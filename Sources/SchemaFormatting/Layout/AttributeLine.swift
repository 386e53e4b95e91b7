import SchemaSyntax

/// An `@@` attribute with the comments that move with it.
struct AttributeLine {
  let attribute: Attribute
  /// The comments right above it.
  let above: [Trivia]
  let comments: BlockPart.LineComments
}
