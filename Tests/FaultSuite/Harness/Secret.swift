import TestSupport

/// The password of the server, which no text may contain.
enum Secret {
  /// As it is, and as it is written in a URL.
  static let forms = [
    PostgresCluster.password, PostgresCluster.password.replacing(" ", with: "%20"),
  ]

  /// Whether a text contains it.
  static func isIn(_ text: String) -> Bool { forms.contains { text.contains($0) } }

  /// Fails when what the tool printed contains it.
  static func check(_ outcome: Outcome) throws {
    try require(!isIn(outcome.output + outcome.errors), "the password is printed\n\(outcome)")
  }
}
