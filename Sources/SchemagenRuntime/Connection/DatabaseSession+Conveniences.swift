extension DatabaseSession {
  /// Runs work that only reads like other work, on the session's connection.
  public func read<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await perform(work)
  }

  /// Runs a closure in a transaction with the database's default isolation level.
  ///
  /// - Parameter body: What to do in the transaction, which is rolled back when this throws.
  @discardableResult
  public func transaction<Result: Sendable>(
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await transaction(isolation: nil, retries: 0, body)
  }

  /// Runs a closure in a transaction.
  ///
  /// - Parameters:
  ///   - isolation: The isolation level.
  ///   - body: What to do in the transaction, which is rolled back when this throws.
  @discardableResult
  public func transaction<Result: Sendable>(
    isolation: IsolationLevel?, _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await transaction(isolation: isolation, retries: 0, body)
  }

  /// Runs a closure in a transaction, which is retried after conflicts.
  ///
  /// - Parameters:
  ///   - retries: How often to run it again after a conflict with another transaction.
  ///   - body: What to do in the transaction, which is rolled back when this throws.
  @discardableResult
  public func transaction<Result: Sendable>(
    retries: Int, _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try await transaction(isolation: nil, retries: retries, body)
  }

  /// Runs a statement in SQL.
  ///
  /// - Parameter sql: The statement; interpolated values are bound.
  /// - Returns: How many rows were inserted, updated or deleted.
  @discardableResult
  public func execute(_ sql: SQLText) async throws -> Int {
    let statement = try sql.statement(for: dialect)
    return try await perform { try $0.execute(statement) }
  }

  /// Runs a query in SQL.
  ///
  /// - Parameters:
  ///   - sql: The query; interpolated values are bound.
  ///   - decode: Converts a row to a value.
  public func query<Value: Sendable>(
    _ sql: SQLText, _ decode: @Sendable (inout DatabaseRow) throws -> Value
  ) async throws -> [Value] {
    let statement = try sql.statement(for: dialect)
    guard statement.isQuery else { return try await perform { try $0.query(statement, decode) } }
    return try await read { try $0.query(statement, decode) }
  }

  /// Runs a query in SQL and decodes its first row.
  ///
  /// - Parameters:
  ///   - sql: The query; interpolated values are bound.
  ///   - decode: Converts a row to a value.
  /// - Returns: nil when there is no row.
  public func first<Value: Sendable>(
    _ sql: SQLText, _ decode: @Sendable (inout DatabaseRow) throws -> Value
  ) async throws -> Value? {
    let statement = try sql.statement(for: dialect)
    guard statement.isQuery else { return try await perform { try $0.first(statement, decode) } }
    return try await read { try $0.first(statement, decode) }
  }
}
