/// Runs transactions again after conflicts.
enum TransactionRetry {
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
