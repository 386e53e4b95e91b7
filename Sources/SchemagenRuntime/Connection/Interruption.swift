import Foundation

/// Stops a connection's running statement, from another thread, when the task that waits for it is
/// cancelled.
///
/// A class, because the canceller and the connection share its state, which the lock guards.
final class Interruption: @unchecked Sendable {
  private let lock = NSCondition()
  private let stop: @Sendable () -> Void
  private let queue: DispatchQueue?
  private var lastToken: UInt64 = 0
  private var runningToken: UInt64 = 0
  private var wasInterrupted = false
  private var isStopping = false
  private var broken = false

  /// - Parameters:
  ///   - queue: Where to call `stop`, for clients whose call blocks; nil if it returns at once.
  ///   - stop: Stops the running statement.
  init(on queue: DispatchQueue? = nil, stop: @escaping @Sendable () -> Void) {
    self.queue = queue
    self.stop = stop
  }

  /// A token for a piece of work, so that stopping it never stops another one.
  func makeToken() -> UInt64 {
    lock.withLock {
      lastToken += 1
      return lastToken
    }
  }

  /// Records that a piece of work begins to run.
  func enter(_ token: UInt64) {
    lock.withLock {
      runningToken = token
      wasInterrupted = false
    }
  }

  /// Records that the piece of work has ended, and returns whether it was interrupted.
  ///
  /// Waits until a pending request to stop it is done, which would stop the next one otherwise.
  func leave() -> Bool {
    lock.withLock {
      while isStopping { lock.wait() }
      runningToken = 0
      return wasInterrupted
    }
  }

  /// Stops a piece of work if it is running.
  func interrupt(_ token: UInt64) {
    interrupt(token, after: Self.firstPause)
  }

  /// - Parameter pause: How long to wait until the work is stopped again, in seconds. A database takes no
  ///   notice between two statements, nor before the first one has begun.
  private func interrupt(_ token: UInt64, after pause: Double) {
    let shouldStop = lock.withLock {
      guard runningToken == token, !isStopping else { return false }
      isStopping = true
      wasInterrupted = true
      return true
    }
    guard shouldStop else { return }
    guard let queue else { return stopNow(token, pause) }
    queue.async { self.stopNow(token, pause) }
  }

  private func stopNow(_ token: UInt64, _ pause: Double) {
    stop()
    lock.withLock {
      isStopping = false
      lock.broadcast()
    }
    (queue ?? .global()).asyncAfter(deadline: .now() + pause) { [weak self] in
      self?.interrupt(token, after: min(pause * 2, Self.longestPause))
    }
  }

  /// In seconds.
  private static let firstPause = 0.05
  private static let longestPause = 5.0

  /// Whether the connection broke.
  var isBroken: Bool { lock.withLock { broken } }

  /// Records that the connection broke.
  func markBroken() {
    lock.withLock { broken = true }
  }
}
