/// How one attempt to run a migration ended, unless it failed.
enum RunOutcome: Equatable, Sendable {
  case applied
  /// Another runner was faster.
  case alreadyApplied
  /// Another runner is at work, as far as the database tells which.
  case locked(by: String)
}
