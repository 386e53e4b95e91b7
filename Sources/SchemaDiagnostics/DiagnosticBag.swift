/// Collects what a stage has to say; stages go on after an error and decide at their end.
package struct DiagnosticBag: Sendable {
  /// Everything said so far, in the order it was said.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many of them are errors.
  package private(set) var errorCount = 0
  /// How many errors a stage says before it stops, and how many warnings; nobody reads more.
  package static let limit = 1_000
  /// Whether so many errors were found that looking for more is a waste.
  package var isFull: Bool { errorCount >= Self.limit }
  /// Whether an error is among them.
  package var hasErrors: Bool { errorCount > 0 }

  /// Makes an empty bag.
  package init() {}

  /// Adds a diagnostic, unless there are too many of its severity.
  package mutating func add(_ diagnostic: Diagnostic) {
    if isFull(of: diagnostic.severity) { return }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Adds what is said in place of everything beyond the limit.
  package mutating func close(with diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  private func isFull(of severity: Diagnostic.Severity) -> Bool {
    switch severity {
    case .error: isFull
    case .warning: diagnostics.count - errorCount >= Self.limit
    }
  }

  /// Adds an error made from its parts.
  package mutating func error(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan,
    notes: [Diagnostic.Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    add(Diagnostic(code, message, at: span, notes: notes, help: help, fix: fix))
  }

  /// Adds a warning made from its parts.
  package mutating func warning(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan,
    notes: [Diagnostic.Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    add(
      Diagnostic(
        code, message, at: span, severity: .warning, notes: notes, help: help, fix: fix))
  }

  /// Adds all that another bag has collected.
  package mutating func append(_ other: DiagnosticBag) {
    diagnostics += other.diagnostics
    errorCount += other.errorCount
  }
}
