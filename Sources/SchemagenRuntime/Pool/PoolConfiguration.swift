import Foundation

/// How large a pool is and how long it waits.
struct PoolConfiguration: Equatable, Sendable {
  var limit: Int
  /// nil waits for ever.
  var acquireTimeout: Duration?
  /// nil keeps idle connections for ever.
  var idleTimeout: Duration?

  /// Fills in defaults; a time of 0 means no limit, as in Prisma's URLs.
  ///
  /// - Parameters:
  ///   - limit: The most connections; two for each core and one more when nil.
  ///   - acquireTimeout: 10 seconds when nil.
  ///   - idleTimeout: 5 minutes when nil.
  ///   - isKept: Whether idle connections are kept for ever.
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
