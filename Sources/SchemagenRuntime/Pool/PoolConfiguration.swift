import Foundation

/// The size and timeouts of a pool.
struct PoolConfiguration: Equatable, Sendable {
  var limit: Int
  /// nil waits indefinitely.
  var acquireTimeout: Duration?
  /// nil keeps idle connections open.
  var idleTimeout: Duration?

  /// Fills in defaults; a time of 0 means no limit, as in Prisma's URLs.
  ///
  /// - Parameters:
  ///   - limit: The maximum number of connections; two for each core and one more when nil.
  ///   - acquireTimeout: 10 seconds when nil.
  ///   - idleTimeout: 5 minutes when nil.
  ///   - isKept: Whether idle connections are never closed.
  init(
    limit: Int?, acquireTimeout: Duration? = nil, idleTimeout: Duration? = nil,
    isKept: Bool = false
  ) {
    self.limit = max(1, limit ?? ProcessInfo.processInfo.activeProcessorCount * 2 + 1)
    let wait = acquireTimeout ?? .seconds(10)
    self.acquireTimeout = wait > .zero ? wait : nil
    let idle = idleTimeout ?? .seconds(300)
    self.idleTimeout = isKept || idle <= .zero ? nil : idle
  }
}
