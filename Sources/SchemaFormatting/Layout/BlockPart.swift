import SchemaSyntax

/// A part of a block's body, in the order of the file.
enum BlockPart {
  /// A field, enum value or property, by its index.
  case line(Int, LineComments)
  /// An `@@` attribute, by its index.
  case attribute(Int, LineComments)
  /// Comment lines without a blank line between them.
  case comments([Trivia])
  /// Lines that stay as they are.
  case unreadable(Trivia)
  case blankLine

  /// Whether the part consists of comments.
  var isComments: Bool {
    if case .comments = self { true } else { false }
  }

  /// Whether the part could not be read.
  var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }

  /// The comments inside a line and at its end.
  struct LineComments {
    /// Whether one is between the tokens, so that the line has to stay as it is.
    var isInterrupted = false
    /// Those after the last token.
    var trailing: [Trivia] = []
  }
}
