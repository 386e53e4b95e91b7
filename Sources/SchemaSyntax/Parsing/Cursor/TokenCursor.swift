import SchemaDiagnostics

/// A place in a file: the token looked at, and the ways to move on or back from it.
///
/// Between any two calls the following holds, and rules of the grammar rely on it:
/// - `previousEnd <= token.start`. Only blanks are between them and, within an item, block comments.
/// - The lexer continues at `token.end`; after ``stop()``, at the end of the file.
/// - `trivia` holds each comment up to and including the token once, in the order of the text.
///   Going back forgets those that will be read again.
/// - Within an item the token is never a block comment: there they count as blanks.
struct TokenCursor {
  /// The index of the file in its `SourceSet`.
  let file: Int
  private var lexer: Lexer
  /// The token looked at.
  private(set) var token: Token
  /// The end of the token before it.
  private(set) var previousEnd = 0
  /// Whether the token belongs to a line that is being read, or to the first line of a block.
  private(set) var isInsideItem = false
  /// The comments and blank lines passed so far.
  var trivia = TriviaRecorder()
  /// The comment that has no end; only the last token of a file can be one.
  private(set) var unclosedComment: Token?

  /// Starts at the first token of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: Int) {
    self.file = file
    lexer = Lexer(bytes)
    token = lexer.next()
    if token.isComment { recordComment() }
  }

  /// The whole file.
  var bytes: UnsafeBufferPointer<UInt8> { lexer.bytes }

  /// Moves to the next token; within an item, past block comments.
  mutating func advance() {
    previousEnd = token.end
    token = lexer.next()
    while token.isComment {
      recordComment()
      guard isInsideItem, token.kind == .blockComment else { return }
      token = lexer.next()
    }
  }

  /// Moves past the token if it is of a kind.
  ///
  /// - Returns: Whether it was.
  @discardableResult mutating func accept(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  /// A token after the one looked at, comments included.
  ///
  /// - Parameter distance: 1 for the next one.
  func peek(_ distance: Int = 1) -> Token {
    var ahead = lexer
    for _ in 1..<distance { _ = ahead.next() }
    return ahead.next()
  }

  /// The first token, from the one looked at, for which a condition holds; else the last of the file.
  func firstToken(where condition: (Token) -> Bool) -> Token {
    var ahead = lexer
    var next = token
    while next.kind != .endOfFile, !condition(next) { next = ahead.next() }
    return next
  }

  /// Begins a line, or the first line of a block, at the token.
  mutating func enterItem() { isInsideItem = true }

  /// Ends the line; moves past its line end if the cursor has reached it.
  mutating func leaveItem() {
    isInsideItem = false
    accept(.newline)
  }

  /// Goes back to an offset between two tokens.
  mutating func rewind(to offset: Int) {
    trivia.forget(from: offset)
    lexer.offset = offset
    token = Token(kind: .newline, start: offset, end: offset)
    advance()
  }

  /// Goes back to a line end, when the line after it turned out to be readable.
  mutating func rewind(toLineEnd lineEnd: Token) {
    trivia.forget(from: lineEnd.start)
    lexer.offset = lineEnd.end
    previousEnd = lineEnd.start
    token = lineEnd
  }

  /// Gives up: the token after this one is the end of the file.
  mutating func stop() { lexer.offset = bytes.count }

  private mutating func recordComment() {
    trivia.addComment(token, at: span(of: token))
    if token.isMalformed { unclosedComment = token }
  }
}
