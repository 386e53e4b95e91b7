/// An error or warning about a schema: what is wrong, where, and what to do.
package struct Diagnostic: Equatable, Sendable {
  /// How serious a diagnostic is.
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// A second place that explains the first, such as "first defined here".
  package struct Note: Equatable, Sendable {
    package let message: String
    package let span: SourceSpan

    package init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  /// The stable code, shown as `[S014]`.
  package let code: DiagnosticCode
  package let severity: Severity
  /// What is wrong, as one sentence; spans lines only when it quotes code.
  package let message: String
  /// Where it is wrong.
  package let span: SourceSpan
  package var notes: [Note]
  /// What to do about it, as one sentence.
  package var help: String?
  /// The edits that resolve it, if that is possible without a question.
  package var fix: Fix?

  package init(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan, severity: Severity = .error,
    notes: [Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
    self.fix = fix
  }
}
