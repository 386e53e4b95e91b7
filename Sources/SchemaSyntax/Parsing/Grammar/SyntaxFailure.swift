import SchemaDiagnostics

/// A line that cannot be read on; the reader of the line catches it, reports it and continues below.
struct SyntaxFailure: Error {
  /// What is wrong; `nil` when it would not be shown.
  let diagnostic: Diagnostic?
  /// Where the line stopped making sense.
  let place: Int
  /// Whether the rest of the line is lost, closing brackets included, as after an unclosed string.
  let losesLine: Bool
}
