/// The colours of diagnostics on a terminal, or none:
/// <https://en.wikipedia.org/wiki/ANSI_escape_code#SGR>.
struct DiagnosticStyle {
  let isEnabled: Bool

  /// Emphasises what to read first.
  func bold(_ text: String) -> String { paint(text, "1") }

  /// Colours a text as errors or warnings are coloured.
  func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    }
  }

  /// Colours a reference to another place.
  func note(_ text: String) -> String { paint(text, "1;36") }

  /// Colours advice.
  func help(_ text: String) -> String { paint(text, "1;32") }

  /// Colours line numbers and what separates them from source text.
  func margin(_ text: String) -> String { paint(text, "34") }

  private func paint(_ text: String, _ codes: String) -> String {
    isEnabled ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
