import Foundation

extension ConnectionPool {
  /// Waits for a connection; nil when the caller may open one.
  func wait() async throws -> ConnectionActor? {
    let id = lock.withLock {
      lastWaiter += 1
      return lastWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        enqueue(continuation, id: id)
      }
    } onCancel: {
      fail(waiter: id, with: CancellationError())
    }
  }

  /// Queues a task, unless a connection has become free.
  private func enqueue(
    _ continuation: CheckedContinuation<ConnectionActor?, any Error>, id: UInt64
  ) {
    let answer: Result<ConnectionActor?, any Error>? = lock.withLock {
      if isClosed { return .failure(Self.closedError) }
      if Task.isCancelled { return .failure(CancellationError()) }
      if let connection = idle.popLast() { return .success(connection.connection) }
      if openCount < configuration.limit {
        openCount += 1
        return .success(nil)
      }
      let deadline = configuration.acquireTimeout.map { ContinuousClock.now + $0 }
      waiters.append(PoolWaiter(id: id, deadline: deadline, continuation: continuation))
      scheduleTimeout()
      return nil
    }
    if let answer { continuation.resume(with: answer) }
  }

  private func fail(waiter id: UInt64, with error: any Error) {
    let waiter = lock.withLock { waiters.remove(id: id) }
    waiter?.continuation.resume(throwing: error)
  }

  /// Schedules the end of the first task's patience, one timer for all; called with the lock held.
  private func scheduleTimeout() {
    guard !isTimeoutScheduled, let deadline = waiters.firstDeadline else { return }
    isTimeoutScheduled = true
    let rest = ContinuousClock.now.duration(to: deadline).seconds
    DispatchQueue.global().asyncAfter(deadline: .now() + max(rest, 0)) { [weak self] in
      self?.failExpired()
    }
  }

  private func failExpired() {
    let expired: [PoolWaiter] = lock.withLock {
      isTimeoutScheduled = false
      defer { scheduleTimeout() }
      return waiters.removeExpired(at: .now)
    }
    guard let timeout = configuration.acquireTimeout else { return }
    let error = timeoutError(after: timeout)
    for waiter in expired { waiter.continuation.resume(throwing: error) }
  }

  private func timeoutError(after timeout: Duration) -> DatabaseError {
    let count = configuration.limit
    return DatabaseError(
      .poolTimeout,
      "no connection became free within \(timeout.seconds) s; all \(count) are in use",
      help: "raise connection_limit or pool_timeout in the URL, make transactions shorter, use "
        + "the transaction instead of the database inside of it, and read all rows before you write "
        + "where a stream holds the connection")
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
