import DatabaseChanges

/// An answer that matches no decision, and so is a mistake.
package struct UnusedAnswer: Equatable, Sendable {
  /// The answer as the command line gives it, such as `--drop User.nick`.
  package let flag: String
  /// Why it is unused, as a clause.
  package let reason: String

  /// What is wrong, in one sentence.
  package var words: String { "`\(flag)` is unused: \(reason)" }
}
