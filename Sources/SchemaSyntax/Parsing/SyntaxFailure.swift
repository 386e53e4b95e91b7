import SchemaDiagnostics

/// Ends the reading of a line that makes no sense; the line's reader reports it and goes on behind.
struct SyntaxFailure: Error {
  /// What is wrong; `nil` when nobody wants to know.
  let diagnostic: Diagnostic?
  /// Where the line stopped making sense.
  let place: Int
  /// Whether the rest of the line is lost, closing brackets included: behind a string without end.
  let losesLine: Bool
}
