/// One connection that is held over several calls, for session state such as locks and temporary
/// tables.
public struct HeldConnection: DatabaseSession {
  let connection: ConnectionActor
  let pool: ConnectionPool

  /// The database system of the connection.
  public var dialect: DatabaseDialect { connection.dialect }

  /// Runs work on the connection's own queue, in one hop.
  ///
  /// - Throws: ``DatabaseError``, or what `work` throws.
  public func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await connection.perform(depth: 0, work)
  }

  /// Lends this connection to a stream.
  public func _lend(toRead: Bool) async throws -> _LentConnection {
    _LentConnection(connection: connection, depth: 0, giveBack: nil)
  }

  /// Runs a closure in a transaction on this connection.
  ///
  /// - Throws: ``DatabaseError``, or what `body` throws; the transaction is rolled back then.
  @discardableResult
  public func transaction<Result: Sendable>(
    _ options: TransactionOptions,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await TransactionRetry.committing(upTo: options.retries) { hooks in
      try await connection.transaction(options, of: pool, hooks, body)
    }
  }
}
