/// An open transaction; valid inside the closure that received it.
public struct DatabaseTransaction: DatabaseSession {
  let connection: ConnectionActor
  let depth: Int

  /// The database system of the connection.
  public let dialect: DatabaseDialect

  init(connection: ConnectionActor, depth: Int) {
    self.connection = connection
    self.depth = depth
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

  /// Runs a closure in a savepoint; the isolation is that of the outer transaction.
  @discardableResult
  public func transaction<Result: Sendable>(
    isolation: IsolationLevel?, retries: Int,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await TransactionRetry.run(upTo: retries) {
      try await connection.transaction(isolation: nil, inside: depth, pool: nil, body)
    }
  }
}
