import Foundation

extension ConnectionPool {
  /// Closes idle connections immediately and the others when they are returned, and waits for those.
  func close() async {
    let (connections, refused): ([IdleConnection], [PoolWaiter]) = lock.withLock {
      isClosed = true
      defer { idle = [] }
      return (idle, waiters.removeAll())
    }
    for waiter in refused { waiter.continuation.resume(throwing: Self.closedError) }
    for connection in connections {
      await connection.connection.shutDown()
      forgetOne()
    }
    await withCheckedContinuation { continuation in
      let isDone = lock.withLock {
        if openCount > 0 { closers.append(continuation) }
        return openCount == 0
      }
      if isDone { continuation.resume() }
    }
  }

  /// Schedules the closing of connections that are idle for too long; called with the lock held.
  func scheduleReaper() {
    guard let timeout = configuration.idleTimeout, !isReaperScheduled else { return }
    isReaperScheduled = true
    DispatchQueue.global().asyncAfter(deadline: .now() + timeout.seconds) { [weak self] in
      self?.reap(olderThan: timeout)
    }
  }

  private func reap(olderThan timeout: Duration) {
    let expired: [IdleConnection] = lock.withLock {
      isReaperScheduled = false
      let fresh = idle.firstIndex { $0.since.duration(to: .now) < timeout } ?? idle.count
      defer {
        idle.removeFirst(fresh)
        if !idle.isEmpty { scheduleReaper() }
      }
      return Array(idle[..<fresh])
    }
    for _ in expired { forgetOne() }
  }
}
