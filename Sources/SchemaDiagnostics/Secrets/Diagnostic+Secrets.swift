extension Diagnostic {
  /// The diagnostic as it may be printed, without the passwords that it quotes from the schema.
  ///
  /// A fix that writes a password is left out: masked, it would write something else.
  func withoutSecrets(in sources: SourceSet) -> Diagnostic {
    let masked = Self.masking(span, in: sources)
    let hasSecret =
      fix.map { fix in
        masked(fix.title) != fix.title || fix.edits.contains { masked($0.text) != $0.text }
      } ?? false
    return Diagnostic(
      code, masked(message), at: span, severity: severity,
      notes: notes.map { Note(Self.masking($0.span, in: sources)($0.message), at: $0.span) },
      help: help.map(masked), fix: hasSecret ? nil : fix)
  }

  /// What masks the passwords in a text about a place, which may itself lie in a password: a quote in
  /// it ends the string too soon.
  private static func masking(
    _ span: SourceSpan, in sources: SourceSet
  ) -> (String) -> String {
    // No message quotes more than a word.
    let quoted = span.end - span.start < 256 ? sources.text(of: span) : ""
    guard !quoted.isEmpty, let file = sources.file(of: span) else { return { Secrets.masked($0) } }
    let quotation = "`\(quoted)`"
    return { text in
      let isSecret = text.contains(quotation) && MarkedLine(of: span, in: file).marksSecret
      return Secrets.masked(isSecret ? text.replacing(quotation, with: "`***`") : text)
    }
  }
}
