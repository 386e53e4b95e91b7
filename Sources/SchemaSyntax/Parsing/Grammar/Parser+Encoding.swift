import SchemaDiagnostics

extension Parser {
  /// Reports what is not text.
  ///
  /// - Returns: Whether the file can be parsed at all.
  mutating func checkEncoding() -> Bool {
    if let diagnostic = NotText.wholeFile(at: cursor) {
      report(diagnostic)
      return false
    }
    for flaw in SourceEncoding.flaws(in: cursor.bytes, limit: 10) {
      report(NotText.diagnostic(for: flaw, at: cursor))
    }
    return true
  }
}
