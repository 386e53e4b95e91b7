import SchemaDiagnostics

extension DiagnosticBag {
  /// How many errors a stage says before it stops; nobody reads more.
  static let limit = 1_000

  /// Whether so many errors were found that looking for more is a waste.
  var isFull: Bool { errorCount >= Self.limit }

  /// Whether so few errors were found that each deserves a suggestion, which takes time.
  var isSuggesting: Bool { errorCount < 20 }
}
