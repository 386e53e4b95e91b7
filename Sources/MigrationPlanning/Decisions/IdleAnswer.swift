import DatabaseChanges

/// An answer that answers nothing: a mistake of whoever gave it.
package struct IdleAnswer: Equatable, Sendable {
  /// The answer as the command line gives it, such as `--drop User.nick`.
  package let flag: String
  /// Why it does nothing, as a clause.
  package let reason: String

  /// What is wrong, in one sentence.
  package var words: String { "`\(flag)` answers nothing: \(reason)" }
}
