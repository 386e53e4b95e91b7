import DatabaseChanges

/// An answer that matches no decision, and so is probably mistyped.
package struct UnusedAnswer: Equatable, Sendable {
  /// The answer as the command line gives it, such as `--drop User.nick`.
  package let flag: String
  /// Why it is unused, as a clause.
  package let reason: String

  /// The whole message, without a period.
  package var message: String { "`\(flag)` is unused: \(reason)" }
}
