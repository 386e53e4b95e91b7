import DatabaseChanges

/// An answer that matches no decision, or has no valid value, and so is probably mistyped.
package struct UnusedAnswer: Equatable, Sendable {
  /// The answer as the command line gives it, such as `--drop User.nick`.
  package let flag: String
  /// Why it is unused, as a clause.
  package let reason: String
  /// Whether something takes it, but not with this value.
  package var isInvalid = false
  /// Whether it is for another database.
  package var isForeign = false

  /// The whole message, without a period.
  package var message: String {
    "`\(flag)` \(isInvalid ? "cannot be used" : "is unused"): \(reason)"
  }
}
