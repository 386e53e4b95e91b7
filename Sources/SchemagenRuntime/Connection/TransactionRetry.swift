/// Runs transactions again after conflicts.
enum TransactionRetry {
  /// Runs an attempt at a transaction, again after conflicts, and then its hooks for after the commit.
  static func committing<Result: Sendable>(
    upTo retries: Int, _ attempt: (CommitHooks) async throws -> Result
  ) async throws -> Result {
    let hooks = CommitHooks()
    let result = try await run(upTo: retries) { try await attempt(hooks) }
    await hooks.run()
    return result
  }

  /// Retries an attempt after conflicts with other transactions, with a growing delay.
  static func run<Result: Sendable>(
    upTo retries: Int, _ attempt: () async throws -> Result
  ) async throws -> Result {
    var delay = Duration.milliseconds(10)
    for _ in 0..<max(0, retries) {
      do {
        return try await attempt()
      } catch let error as DatabaseError where error.isRetryable {
        try await Task.sleep(for: delay * Double.random(in: 0.5...1.5))
        delay = min(delay * 2, .seconds(1))
      }
    }
    return try await attempt()
  }
}
