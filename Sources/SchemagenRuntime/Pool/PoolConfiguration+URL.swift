extension PoolConfiguration {
  /// Removes Prisma's parameters for the pool from a URL.
  ///
  /// - Parameters:
  ///   - parameters: The parameters of the URL.
  ///   - options: Settings that override them.
  ///   - isShared: Whether all tasks share one connection that is never closed.
  /// - Throws: ``DatabaseError`` when a parameter is not a number.
  init(
    from parameters: inout URLParameters, options: DatabaseOptions, isShared: Bool = false
  ) throws {
    let limit = try parameters.takeNumber("connection_limit")
    let wait = try parameters.takeSeconds("pool_timeout")
    let idle = try parameters.takeSeconds("max_idle_connection_lifetime")
    self.init(
      limit: isShared ? 1 : options.connectionLimit ?? limit,
      acquireTimeout: options.acquireTimeout ?? wait, idleTimeout: options.idleTimeout ?? idle,
      isKept: isShared)
  }
}
