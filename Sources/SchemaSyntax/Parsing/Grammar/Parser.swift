import SchemaDiagnostics

/// The grammar of a schema file, a construct per extension.
///
/// A rule looks at the token, moves the cursor past what it reads, and returns a node. One that
/// cannot go on throws a `SyntaxFailure`; only the reader of a whole line catches it
/// (`Parser+Recovery.swift`). What a mistake is called, and what helps, is in the folder `Advice`.
///
/// Between two lines of a block, and between two blocks, the following holds:
/// - `openBrackets` is empty and the cursor is not inside an item.
/// - `documentationAbove` is what the line at the cursor would take as its documentation: only
///   comments are between it and the cursor.
/// - Every byte before the cursor belongs to a node, to trivia, or to blanks and line ends.
struct Parser {
  var cursor: TokenCursor
  /// What was found wrong so far.
  private(set) var diagnostics: SyntaxDiagnostics
  /// The brackets that are open at the token, the outermost first.
  var openBrackets: [Token] = []
  /// The `///` lines since the last item or blank line.
  var documentationAbove: String?
  /// The marks of merge conflicts passed so far.
  var mergeConflict = MergeConflict()

  /// More brackets in brackets than anybody writes; readers of trees may recurse.
  static let nestingLimit = 100

  /// Starts at the beginning of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its index in the `SourceSet`.
  ///   - isSilent: Whether to read all of it, however many errors it has, and report none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: Int, isSilent: Bool = false) {
    cursor = TokenCursor(bytes, file: file)
    diagnostics = SyntaxDiagnostics(isSilent: isSilent)
  }

  /// The token looked at.
  var token: Token { cursor.token }

  /// Moves to the next token.
  mutating func advance() { cursor.advance() }

  /// Reports a mistake; after too many of them, reading ends.
  mutating func report(_ diagnostic: Diagnostic) {
    guard diagnostics.wantsMore else { return }
    diagnostics.append(diagnostic)
    if diagnostics.isFull { cursor.stop() }
  }

  /// A failure at the token; its diagnostic is only made when it will be shown.
  ///
  /// - Parameters:
  ///   - diagnostic: What is wrong.
  ///   - losesLine: Whether the rest of the line is lost, closing brackets included.
  func failure(
    _ diagnostic: @autoclosure () -> Diagnostic, losesLine: Bool = false
  ) -> SyntaxFailure {
    SyntaxFailure(
      diagnostic: diagnostics.wantsMore ? diagnostic() : nil, place: token.start,
      losesLine: losesLine)
  }

  /// Begins a line, or the first line of a block, at the token.
  mutating func beginItem() -> Checkpoint {
    cursor.enterItem()
    return Checkpoint(
      start: token.start, diagnosticCount: diagnostics.count, triviaCount: cursor.trivia.count)
  }

  /// Takes back what was reported at an offset or after it, within an item.
  mutating func removeDiagnostics(from offset: Int, in item: Checkpoint) {
    diagnostics.remove(from: offset, since: item.diagnosticCount)
  }

  /// Leaves lines as they are for the formatter, from an offset to the token.
  mutating func keepUnreadable(from start: Int, in item: Checkpoint) {
    let text = cursor.bytes[start..<token.start]
    let last = text.lastIndex { !" \t\r\n".utf8.contains($0) } ?? start
    cursor.trivia.addUnreadable(
      at: cursor.span(from: start, to: last + 1), since: item.triviaCount)
  }
}
