/// A task that waits for a connection.
struct PoolWaiter {
  let id: UInt64
  /// Gets a connection, or nil for the right to open one.
  let continuation: CheckedContinuation<ConnectionActor?, any Error>
}
