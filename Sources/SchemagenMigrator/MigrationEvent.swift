/// A step of a migrator's progress.
public enum MigrationEvent: Equatable, Sendable {
  /// A migration starts.
  case starting(Migration)
  /// A migration has been applied and recorded.
  case applied(Migration)
  /// A migration has been recorded without running, because the database has all that it replaces.
  case recorded(Migration)
  /// Another runner holds the lock; its name as far as the database knows it.
  case waiting(for: String)
  /// A table was locked for too long: the migration is rolled back and retried.
  case retrying(Migration, attempt: Int)
  /// A migration without a transaction continues after the statements that have run.
  case resuming(Migration, statementsDone: Int)
  /// The database differs from what its migrations made, by what those that ran are not about; a
  /// phrase for each difference.
  case drifted([String])
  /// The catalogs could not be read before the last commit, because another session holds a lock; with
  /// the reason.
  case unverified(String)
}
