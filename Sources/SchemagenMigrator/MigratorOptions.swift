/// How patient a migrator is, and whom it tells what it does.
public struct MigratorOptions: Sendable {
  /// How long to wait for another runner that is migrating the same database.
  public var lockTimeout: Duration = .seconds(60)
  /// How long a statement may wait for a table that somebody uses, on PostgreSQL.
  ///
  /// A statement that waits for a lock makes everybody else queue behind it, so it gives up soon,
  /// the migration is rolled back, and it is tried again a little later.
  public var statementLockTimeout: Duration = .seconds(5)
  /// How often a migration is tried again after ``statementLockTimeout``.
  public var retries = 3
  /// Is told what happens while it happens.
  public var onEvent: @Sendable (MigrationEvent) -> Void = { _ in }
  /// The seconds since 1970, for the history table.
  package var now: @Sendable () -> Double = { UTCTime.now }
  /// Which migrations of the folder to apply; all of them when `nil`.
  package var only: Set<String>?

  /// Makes the usual options.
  public init() {}
}
