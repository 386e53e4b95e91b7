/// Waits while another runner holds the lock, up to the lock timeout of the options.
struct LockWait {
  private let options: MigratorOptions
  private let deadline: ContinuousClock.Instant
  private var lastHolder: String?

  /// Starts the timeout.
  init(_ options: MigratorOptions) {
    self.options = options
    deadline = ContinuousClock.now + options.lockTimeout
  }

  /// Does some work again and again as long as another runner holds the lock.
  ///
  /// The lock is asked for again and again, never waited for inside of the database: a session that
  /// waits there keeps a `CREATE INDEX CONCURRENTLY` of the holder waiting for it.
  ///
  /// - Throws: A ``MigrationError`` that names the holder when the time is over, or what the work throws.
  static func whileHeld<Result>(
    _ options: MigratorOptions, _ work: () async throws -> Result
  ) async throws -> Result {
    var wait = LockWait(options)
    while true {
      do {
        return try await work()
      } catch let held as LockHeld {
        try await wait.wait(for: held.holder)
      }
    }
  }

  /// Waits a little before the next attempt.
  ///
  /// - Throws: A ``MigrationError`` that names the holder when the time is over.
  mutating func wait(for holder: String) async throws {
    guard ContinuousClock.now < deadline else {
      throw MigrationError(
        .locked, "Another runner holds the lock on the database: \(holder).",
        help: "Waited for \(options.lockTimeout.components.seconds) s; wait until it is done, or "
          + "allow more time with --lock-timeout SECONDS, in an app with `options.lockTimeout`.")
    }
    if holder != lastHolder { options.onEvent(.waiting(for: holder)) }
    lastHolder = holder
    try await Task.sleep(for: .milliseconds(100))
  }
}
