/// The result of one attempt to run a migration, unless it failed.
enum RunOutcome: Equatable, Sendable {
  case applied
  /// Another runner has applied it.
  case alreadyApplied
  /// Another runner holds the lock; its name as far as the database knows it.
  case locked(by: String)
}
