extension DatabaseSession {
  /// Runs work that only reads like other work, on the session's connection.
  public func read<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await perform(work)
  }

  /// Runs a closure in a transaction, which is rolled back when the closure throws; inside a
  /// transaction, in a savepoint, for which only `retries` counts.
  ///
  /// ```swift
  /// try await db.transaction(isolation: .serializable, retries: 3) { tx in
  ///   let account = try await AccountRepository(tx).get(id: id)
  ///   guard account.balance >= amount else { throw Refused() }
  ///   try await AccountRepository(tx).update(id: id) { $0.balance -= amount }
  /// }
  /// ```
  /// The closure runs on the connection's queue: statements inside switch no threads. When the task is
  /// cancelled, the transaction is rolled back.
  ///
  /// - Parameters:
  ///   - isolation: The isolation level; nil for the database's default.
  ///   - readOnly: Whether a statement that writes is refused.
  ///   - deferrable: Whether it waits, before it begins, until it can run without conflicts.
  ///   - retries: How often to run it again after a conflict with another transaction.
  ///   - body: What to do in the transaction.
  /// - Throws: ``DatabaseError``, `CancellationError`, or what `body` throws.
  @discardableResult
  public func transaction<Result: Sendable>(
    isolation: IsolationLevel? = nil, readOnly: Bool = false, deferrable: Bool = false,
    retries: Int = 0, _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    let options = TransactionOptions(
      isolation: isolation, isReadOnly: readOnly, isDeferrable: deferrable, retries: retries)
    return try await transaction(options, body)
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
