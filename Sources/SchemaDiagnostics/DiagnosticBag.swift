/// Collects the diagnostics of a stage, which goes on after an error.
package struct DiagnosticBag: Sendable {
  /// All diagnostics so far, in the order in which they were added.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many of them are errors.
  package private(set) var errorCount = 0
  /// How many errors a stage reports before it stops, and how many warnings.
  package static let limit = 1_000
  /// Whether there are so many errors that the stage can stop.
  package var isFull: Bool { errorCount >= Self.limit }
  /// Whether an error is among them.
  package var hasErrors: Bool { errorCount > 0 }

  package init() {}

  /// Adds a diagnostic, unless there are too many of its severity.
  package mutating func add(_ diagnostic: Diagnostic) {
    if isFull(of: diagnostic.severity) { return }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Adds a diagnostic that replaces everything beyond the limit.
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

  /// Adds an error.
  package mutating func error(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan,
    notes: [Diagnostic.Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    add(Diagnostic(code, message, at: span, notes: notes, help: help, fix: fix))
  }

  /// Adds a warning.
  package mutating func warning(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan,
    notes: [Diagnostic.Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    add(
      Diagnostic(
        code, message, at: span, severity: .warning, notes: notes, help: help, fix: fix))
  }

  /// Adds the diagnostics of another bag.
  package mutating func append(_ other: DiagnosticBag) {
    diagnostics += other.diagnostics
    errorCount += other.errorCount
  }
}
