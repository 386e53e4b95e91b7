import SchemaDiagnostics

extension DiagnosticBag {
  /// Whether so few errors were found that each deserves a suggestion, which takes time.
  var isSuggesting: Bool { errorCount < 20 }
}
