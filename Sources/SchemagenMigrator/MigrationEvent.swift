/// What a migrator tells while it works.
public enum MigrationEvent: Equatable, Sendable {
  /// A migration starts to run.
  case starting(Migration)
  /// A migration has been applied and recorded.
  case applied(Migration)
  /// Another runner holds the lock; its name as far as the database tells it.
  case waiting(for: String)
  /// A table was in use for too long: the migration is rolled back and tried again.
  case retrying(Migration, attempt: Int)
  /// A migration that runs without a transaction goes on after the statements already done.
  case resuming(Migration, statementsDone: Int)
}
