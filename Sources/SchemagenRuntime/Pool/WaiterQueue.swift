/// The tasks that wait for a connection: first come, first served.
struct WaiterQueue {
  /// The numbers of the waiters in the order of their arrival, also of those that have left since.
  private var order: ArraySlice<UInt64> = []
  private var waiting: [UInt64: PoolWaiter] = [:]

  var count: Int { waiting.count }

  /// When the first task stops waiting; nil without a waiting task or without a limit.
  ///
  /// All tasks wait equally long, so that no later one stops earlier.
  var firstDeadline: ContinuousClock.Instant? { order.first.flatMap { waiting[$0]?.deadline } }

  mutating func append(_ waiter: PoolWaiter) {
    order.append(waiter.id)
    waiting[waiter.id] = waiter
  }

  mutating func popFirst() -> PoolWaiter? {
    order.first.flatMap { remove(id: $0) }
  }

  /// Removes the waiter with a number, unless it has left.
  mutating func remove(id: UInt64) -> PoolWaiter? {
    guard let waiter = waiting.removeValue(forKey: id) else { return nil }
    while let first = order.first, waiting[first] == nil { order.removeFirst() }
    return waiter
  }

  /// Removes the waiters whose deadline has passed.
  mutating func removeExpired(at now: ContinuousClock.Instant) -> [PoolWaiter] {
    var expired: [PoolWaiter] = []
    while let deadline = firstDeadline, deadline <= now, let waiter = popFirst() {
      expired.append(waiter)
    }
    return expired
  }

  /// Removes all waiters, the first one first.
  mutating func removeAll() -> [PoolWaiter] {
    defer { self = WaiterQueue() }
    return order.compactMap { waiting[$0] }
  }
}
