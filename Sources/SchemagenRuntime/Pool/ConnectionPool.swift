import Foundation

/// Lends connections, opens them as they are needed and discards broken ones.
///
/// A class, because all users of a database share its connections; the lock guards all of its
/// state.
final class ConnectionPool: @unchecked Sendable {
  let source: ConnectionSource
  let configuration: PoolConfiguration
  let lock = NSLock()
  /// Idle connections, the most recently used at the end.
  var idle: [IdleConnection] = []
  var waiters = WaiterQueue()
  /// Connections that are open or being opened.
  var openCount = 0
  var lastWaiter: UInt64 = 0
  var isClosed = false
  var closers: [CheckedContinuation<Void, Never>] = []
  var isReaperScheduled = false
  var isTimeoutScheduled = false
  /// When a connection was last found broken.
  var lastLoss: ContinuousClock.Instant?

  init(source: ConnectionSource) {
    self.source = source
    configuration = source.pool
  }

  /// The current numbers of the pool.
  var statistics: PoolStatistics {
    lock.withLock {
      PoolStatistics(
        open: openCount, idle: idle.count, waiting: waiters.count, limit: configuration.limit)
    }
  }

  /// Lends a connection, which must be returned with ``release(_:)``.
  func acquire() async throws -> ConnectionActor {
    while true {
      guard let candidate = try await next() else { return try await open() }
      let connection = candidate.connection
      if candidate.isDoubted || !connection.isQuiet {
        await connection.checkHealth(thoroughly: candidate.isDoubted)
      }
      guard connection.isBroken else { return connection }
      release(connection)
    }
  }

  /// Takes a connection back and passes it to the next waiting task.
  func release(_ connection: ConnectionActor) {
    if connection.isBroken { return forgetBroken() }
    let fate: Fate = lock.withLock {
      if isClosed { return .closed }
      if let waiter = waiters.popFirst() { return .lent(waiter) }
      idle.append(IdleConnection(connection: connection, since: .now))
      scheduleReaper()
      return .kept
    }
    switch fate {
    case .kept: break
    case .lent(let waiter): waiter.continuation.resume(returning: connection)
    case .closed: forgetOne()
    }
  }

  /// An idle connection, or nil when the caller may open one.
  private func next() async throws -> IdleConnection? {
    switch try reserve() {
    case .idle(let connection): return connection
    case .open: return nil
    case .full:
      let connection = try await wait()
      return connection.map { IdleConnection(connection: $0, since: .now) }
    }
  }

  private func reserve() throws -> Reservation {
    try lock.withLock {
      guard !isClosed else { throw Self.closedError }
      if var connection = idle.popLast() {
        connection.isDoubted = lastLoss.map { connection.since < $0 } ?? false
        return .idle(connection)
      }
      guard openCount < configuration.limit else { return .full }
      openCount += 1
      return .open
    }
  }

  private func open() async throws -> ConnectionActor {
    do {
      return try await ConnectionActor.open(source)
    } catch {
      forgetOne()
      throw error
    }
  }

  /// Counts a closed connection, and lets a waiting task open another one.
  func forgetOne() {
    let (waiter, finished): (PoolWaiter?, [CheckedContinuation<Void, Never>]) = lock.withLock {
      if !isClosed, let waiter = waiters.popFirst() { return (waiter, []) }
      openCount -= 1
      guard isClosed, openCount == 0 else { return (nil, []) }
      defer { closers = [] }
      return (nil, closers)
    }
    waiter?.continuation.resume(returning: nil)
    for closer in finished { closer.resume() }
  }

  static let closedError = DatabaseError(
    .closed, "the database handle has been closed", help: "connect again, or close it later")

  /// What happens to a returned connection.
  private enum Fate {
    case kept
    case lent(PoolWaiter)
    case closed
  }

  /// What a task that needs a connection gets immediately.
  private enum Reservation {
    case idle(IdleConnection)
    case open
    case full
  }
}
