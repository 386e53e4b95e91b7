import SchemaDiagnostics

/// The trivia of a file, in the order of the text, while the file is being read.
struct TriviaRecorder {
  private(set) var recorded: [Trivia] = []

  /// How many there are; a later call can name those that came after.
  var count: Int { recorded.count }

  /// Where the last one starts.
  var lastStart: Int? { recorded.last.map { Int($0.span.start) } }

  subscript(index: Int) -> Trivia { recorded[index] }

  /// Adds a comment.
  mutating func addComment(_ comment: Token, at span: SourceSpan) {
    let kind: Trivia.Kind =
      switch comment.kind {
      case .documentation: .documentation
      case .blockComment: .blockComment
      default: .lineComment
      }
    recorded.append(Trivia(kind, at: span))
  }

  /// Adds blank lines.
  ///
  /// - Parameters:
  ///   - span: Where they are.
  ///   - isBeforeLast: Whether the comment below them has been recorded already.
  mutating func addBlankLines(at span: SourceSpan, beforeLast isBeforeLast: Bool) {
    recorded.insert(Trivia(.blankLines, at: span), at: isBeforeLast ? count - 1 : count)
  }

  /// Adds lines that could not be read, in place of the comments within them.
  ///
  /// - Parameters:
  ///   - span: Where the lines are.
  ///   - first: The index of the first trivia that can lie within them.
  mutating func addUnreadable(at span: SourceSpan, since first: Int) {
    var following: [Trivia] = []
    while count > first, let latest = recorded.last, latest.span.start >= span.start {
      if latest.span.start >= span.end, latest.kind != .missingBrace { following.append(latest) }
      recorded.removeLast()
    }
    recorded.append(Trivia(.unreadable, at: span))
    recorded += following.reversed()
  }

  /// Adds the place where a block should be closed.
  mutating func addMissingBrace(at span: SourceSpan, index: Int) {
    recorded.insert(Trivia(.missingBrace, at: span), at: index)
  }

  /// Forgets what starts at an offset or after it, because that is read again.
  mutating func forget(from offset: Int) {
    while let lastStart, lastStart >= offset { recorded.removeLast() }
  }
}
