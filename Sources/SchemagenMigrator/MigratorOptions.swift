/// A migrator's timeouts and its progress closure.
public struct MigratorOptions: Sendable {
  /// How long to wait for another runner that is migrating the same database.
  public var lockTimeout: Duration = .seconds(60)
  /// How long a statement may wait for a table lock, on PostgreSQL.
  ///
  /// Other statements queue after one that waits for a lock, so it gives up early; the migration is
  /// rolled back and retried a little later.
  public var statementLockTimeout: Duration = .seconds(5)
  /// How often a migration is retried after ``statementLockTimeout``.
  public var retries = 3
  /// Whether the last migration is committed only when the database is what the migrations say.
  ///
  /// The catalogs are read once, and compared with the `changes.json` of all migrations. What no
  /// pending migration is about is reported as ``MigrationEvent/drifted(_:)`` and keeps nothing out;
  /// so is a catalog that another session has locked, as ``MigrationEvent/unverified(_:)``.
  public var verifies = true
  /// Called for each step of the progress.
  public var onEvent: @Sendable (MigrationEvent) -> Void = { _ in }
  /// The current time in seconds since 1970, for the history table.
  package var now: @Sendable () -> Double = { UTCTime.now }
  /// Which migrations of the folder to apply; all of them when `nil`.
  package var only: Set<String>?

  /// Creates options with the default values.
  public init() {}
}
