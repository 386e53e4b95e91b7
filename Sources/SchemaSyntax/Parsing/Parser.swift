import SchemaDiagnostics

/// Where the parser stands in a file, and what it has found so far.
///
/// Grammar rules are in extensions, a construct per file. A rule that cannot go on throws a
/// `SyntaxFailure`; only the reader of a whole line catches it (`Parser+Recovery.swift`).
struct Parser {
  let file: Int
  private(set) var lexer: Lexer
  /// The token that is looked at.
  private(set) var token: Token
  /// The end of the token before.
  private(set) var previousEnd = 0
  /// The brackets that are open at this place, the outermost first.
  var brackets: [Token] = []
  /// Inside an item comments are blanks; between items they are lines of their own.
  var isInsideItem = false
  /// The `///` lines seen since the last item.
  var pendingDocumentation: String?
  var trivia: [Trivia] = []
  /// Whether the lines belong to one side of a merge conflict.
  var isInConflict = false
  /// Whether there has been a mark of a merge conflict.
  var hasConflict = false
  /// Whether a comment without an end has been seen.
  private(set) var endsInComment = false
  private var diagnostics: [Diagnostic] = []
  private var hasTooManyErrors = false

  /// More brackets in brackets than anybody writes; readers of trees may recurse.
  static let nestingLimit = 100
  private static let errorLimit = 100
  /// Whether only the tree is wanted.
  private let isSilent: Bool

  /// Starts at the beginning of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its place in the `SourceSet`.
  ///   - isSilent: Whether to read all of it, however many errors it has, and report none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: Int, isSilent: Bool = false) {
    self.file = file
    self.isSilent = isSilent
    lexer = Lexer(bytes)
    token = lexer.next()
    if token.isComment { noticeComment() }
  }

  var bytes: UnsafeBufferPointer<UInt8> { lexer.bytes }

  /// Goes to the next token; skips block comments within an item.
  mutating func advance() {
    previousEnd = token.end
    token = lexer.next()
    while token.isComment {
      noticeComment()
      guard isInsideItem, token.kind == .blockComment else { return }
      token = lexer.next()
    }
  }

  /// Goes back to an offset.
  mutating func rewind(to offset: Int) {
    forgetTrivia(from: offset)
    lexer.offset = offset
    token = Token(kind: .newline, start: offset, end: offset)
    advance()
  }

  /// Goes back to a line end, when the line behind it turned out to be readable.
  mutating func stand(at lineEnd: Token) {
    forgetTrivia(from: lineEnd.start)
    lexer.offset = lineEnd.end
    previousEnd = lineEnd.start
    token = lineEnd
  }

  /// Forgets the comments behind an offset, because they are read again.
  private mutating func forgetTrivia(from offset: Int) {
    while let last = trivia.last, Int(last.span.start) >= offset { trivia.removeLast() }
  }

  /// Forgets what an item's reader reported behind an offset, because that is read again.
  mutating func forgetDiagnostics(from offset: Int, in item: Item) {
    while diagnostics.count > item.diagnosticCount,
      Int(diagnostics[diagnostics.count - 1].span.start) >= offset
    {
      diagnostics.removeLast()
    }
  }

  /// Starts a line, or the first line of a block, at the token looked at.
  mutating func beginItem() -> Item {
    isInsideItem = true
    return Item(
      start: token.start, diagnosticCount: diagnostics.count, triviaCount: trivia.count)
  }

  /// A token that follows the one looked at.
  ///
  /// - Parameter distance: 1 for the next one.
  func upcoming(_ distance: Int = 1) -> Token {
    var ahead = lexer
    for _ in 1..<distance { _ = ahead.next() }
    return ahead.next()
  }

  /// Keeps a comment for the formatter, and reports one without an end.
  private mutating func noticeComment() {
    let kind: Trivia.Kind =
      switch token.kind {
      case .documentation: .documentation
      case .blockComment: .blockComment
      default: .lineComment
      }
    trivia.append(Trivia(kind, at: span(token)))
    guard token.isMalformed else { return }
    endsInComment = true
    report(
      Diagnostic(
        .unclosedComment, "This comment is never closed.",
        at: span(from: token.start, to: token.start + 2), help: "End it with `*/`."))
  }

  /// Whether it makes sense to make a diagnostic.
  var wantsDiagnostics: Bool { !isSilent && !hasTooManyErrors }

  /// Takes down an error or warning; when there are too many, reading ends here.
  mutating func report(_ diagnostic: Diagnostic) {
    guard wantsDiagnostics else { return }
    diagnostics.append(diagnostic)
    guard diagnostics.count == Self.errorLimit else { return }
    hasTooManyErrors = true
    diagnostics.append(
      Diagnostic(
        .tooManyErrors, "The file is not read any further, because it has too many errors.",
        at: diagnostic.span, help: "Mend the first ones. Is this file a schema?"))
    lexer.offset = bytes.count
  }

  /// Adds what was found to a bag, in the order of the text.
  func hand(to bag: inout DiagnosticBag) {
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    // Between the two sides of a merge everything looks wrong.
    let hasConflict = diagnostics.contains { $0.code == .mergeConflict }
    // A stretch that was read twice may have been reported twice.
    var last: Diagnostic?
    for (_, diagnostic) in sorted where !hasConflict || diagnostic.code == .mergeConflict {
      if diagnostic != last { bag.add(diagnostic) }
      last = diagnostic
    }
  }
}
