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
        enqueue(PoolWaiter(id: id, continuation: continuation))
      }
    } onCancel: {
      fail(waiter: id, with: CancellationError())
    }
  }

  /// Queues a task, unless a connection has become free.
  private func enqueue(_ waiter: PoolWaiter) {
    let answer: Result<ConnectionActor?, any Error>? = lock.withLock {
      if isClosed { return .failure(Self.closedError) }
      if Task.isCancelled { return .failure(CancellationError()) }
      if let connection = idle.popLast() { return .success(connection.connection) }
      if openCount < configuration.limit {
        openCount += 1
        return .success(nil)
      }
      waiters.append(waiter)
      return nil
    }
    if let answer { return waiter.continuation.resume(with: answer) }
    guard let timeout = configuration.acquireTimeout else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeout.seconds) { [weak self] in
      guard let self else { return }
      self.fail(waiter: waiter.id, with: self.timeoutError(after: timeout))
    }
  }

  private func fail(waiter id: UInt64, with error: any Error) {
    let waiter: PoolWaiter? = lock.withLock {
      guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
      return waiters.remove(at: index)
    }
    waiter?.continuation.resume(throwing: error)
  }

  private func timeoutError(after timeout: Duration) -> DatabaseError {
    let count = configuration.limit
    return DatabaseError(
      .poolTimeout,
      "no connection became free within \(timeout.seconds) s; all \(count) are in use",
      help: "raise connection_limit or pool_timeout in the URL, make transactions shorter, "
        + "and inside a transaction use the transaction instead of the database")
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
