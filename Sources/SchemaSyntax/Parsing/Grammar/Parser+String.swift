extension Parser {
  /// Reads a string and resolves its escapes; each that is wrong is an error of its own.
  mutating func parseString() throws(SyntaxFailure) -> String {
    let string = token
    if string.isMalformed {
      throw failure(InvalidString.unclosed(string, at: cursor), losesLine: true)
    }
    advance()
    guard string.needsDecoding else {
      return cursor.text(from: string.start + 1, to: string.end - 1)
    }
    var decoder = StringDecoder(cursor.bytes, from: string.start + 1, to: string.end - 1)
    let text = decoder.decode()
    for flaw in decoder.flaws { report(InvalidString.diagnostic(for: flaw, at: cursor)) }
    return text
  }

  /// Reads a string in single quotes, and reports it.
  mutating func parseForeignString() -> String {
    let string = token
    advance()
    report(ForeignQuotes.single(string, at: cursor))
    return cursor.text(from: string.start + 1, to: string.end - 1)
  }
}
