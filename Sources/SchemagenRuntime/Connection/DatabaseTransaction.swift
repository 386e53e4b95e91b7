/// An open transaction; valid inside the closure that received it.
public struct DatabaseTransaction: DatabaseSession {
  let connection: ConnectionActor
  let depth: Int
  let hooks: CommitHooks

  /// The database system of the connection.
  public let dialect: DatabaseDialect

  init(connection: ConnectionActor, depth: Int, hooks: CommitHooks) {
    self.connection = connection
    self.depth = depth
    self.hooks = hooks
    dialect = connection.dialect
  }

  /// Runs work inside the transaction, in one hop.
  ///
  /// - Throws: ``DatabaseError``, also when the transaction has ended, or what `work` throws.
  public func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await connection.perform(depth: depth, work)
  }

  /// Lends the transaction's connection to a stream.
  public func _lend(toRead: Bool) async throws -> _LentConnection {
    _LentConnection(connection: connection, depth: depth, giveBack: nil)
  }

  /// Runs a closure in a savepoint; the transaction around it decides all but the retries.
  @discardableResult
  public func transaction<Result: Sendable>(
    _ options: TransactionOptions,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await TransactionRetry.run(upTo: options.retries) {
      try await connection.savepoint(inside: self, body)
    }
  }

  /// Does something after the transaction has committed, such as sending a mail.
  ///
  /// ```swift
  /// try await db.transaction { tx in
  ///   let order = try await OrderRepository(tx).create(draft)
  ///   tx.afterCommit { await mailer.confirm(order) }
  /// }
  /// ```
  /// It is forgotten when the transaction, or the nested one in which it was said, is rolled back.
  /// `transaction` returns when it is done; a pooled connection is free again by then, so that it can use
  /// the database.
  ///
  /// - Parameter hook: What to do; several run in the order in which they were added.
  public func afterCommit(_ hook: @escaping @Sendable () async -> Void) {
    hooks.append(hook)
  }
}
