import SchemaDiagnostics

/// Ends the reading of a line that makes no sense; the line's reader reports it and goes on behind.
struct SyntaxFailure: Error {
  let diagnostic: Diagnostic
  /// Whether the rest of the line is lost, closing brackets included: behind a string without end.
  var losesLine = false
}
