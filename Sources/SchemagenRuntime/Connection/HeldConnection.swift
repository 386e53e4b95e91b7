/// One connection that is kept over several calls, for session state such as locks and temporary
/// tables.
public struct HeldConnection: DatabaseSession {
  let connection: ConnectionActor

  public var dialect: DatabaseDialect { connection.dialect }

  public func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await connection.perform(depth: 0, work)
  }

  @discardableResult
  public func transaction<Result: Sendable>(
    isolation: IsolationLevel?, retries: Int,
    _ body: @Sendable (Transaction) async throws -> Result
  ) async throws -> Result {
    let runner = TransactionRunner(connection: connection, depth: 0)
    return try await TransactionRunner.retrying(retries) {
      try await runner.run(isolation: isolation, body)
    }
  }
}
