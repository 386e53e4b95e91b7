/// A task that waits for a connection.
struct PoolWaiter {
  let id: UInt64
  /// When it stops waiting; nil to wait indefinitely.
  let deadline: ContinuousClock.Instant?
  /// Receives a connection, or nil when the task may open one.
  let continuation: CheckedContinuation<ConnectionActor?, any Error>
}
