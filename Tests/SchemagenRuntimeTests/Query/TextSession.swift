import SchemagenRuntime

/// A session that has a dialect and no database, to look at the text of statements.
struct TextSession: DatabaseSession {
  let dialect: DatabaseDialect

  func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    throw DatabaseError(.closed, "there is no database here")
  }

  func transaction<Result: Sendable>(
    _ options: TransactionOptions,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    throw DatabaseError(.closed, "there is no database here")
  }
}
