import Testing

@testable import SchemagenRuntime

@Suite("The queue for a connection") struct WaiterQueueTests {
  /// Runs a test with waiters 1 to `count`, whose deadlines are 1 to `count` seconds after a start.
  private func withQueue(
    of count: UInt64, _ body: (inout WaiterQueue, ContinuousClock.Instant) -> Void
  ) async throws {
    let start = ContinuousClock.now
    var queue = WaiterQueue()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let (added, adding) = AsyncStream.makeStream(of: PoolWaiter.self)
      for id in 1...count {
        group.addTask {
          _ = try await withCheckedThrowingContinuation { continuation in
            adding.yield(
              PoolWaiter(id: id, deadline: start + .seconds(Int(id)), continuation: continuation))
          }
        }
      }
      var waiters: [PoolWaiter] = []
      for await waiter in added {
        waiters.append(waiter)
        if waiters.count == Int(count) { break }
      }
      for waiter in waiters.sorted(by: { $0.id < $1.id }) { queue.append(waiter) }
      body(&queue, start)
      for waiter in waiters { waiter.continuation.resume(returning: nil) }
      try await group.waitForAll()
    }
  }

  @Test("the first to come is the first to go, without those that left")
  func order() async throws {
    try await withQueue(of: 5) { queue, _ in
      #expect(queue.count == 5)
      let left = [queue.remove(id: 1)?.id, queue.remove(id: 3)?.id, queue.remove(id: 3)?.id]
      #expect(left == [1, 3, nil])
      #expect(queue.popFirst()?.id == 2)
      #expect(queue.removeAll().map(\.id) == [4, 5])
      #expect(queue.popFirst() == nil)
    }
  }

  @Test("those that waited too long leave together, and the next deadline is that of the next")
  func deadlines() async throws {
    try await withQueue(of: 4) { queue, start in
      _ = queue.remove(id: 2)
      #expect(queue.firstDeadline == start + .seconds(1))
      #expect(queue.removeExpired(at: start + .seconds(3)).map(\.id) == [1, 3])
      #expect(queue.firstDeadline == start + .seconds(4))
      #expect(queue.removeExpired(at: start + .seconds(3)).isEmpty)
    }
  }
}
