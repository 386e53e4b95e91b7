extension PoolConfiguration {
  /// Takes Prisma's parameters for the pool out of a URL.
  ///
  /// - Parameters:
  ///   - parameters: What the URL says.
  ///   - options: What overrides it.
  ///   - isShared: Whether everybody shares one connection that is never closed.
  /// - Throws: ``DatabaseError`` when a parameter is no number.
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
