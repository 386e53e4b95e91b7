extension DatabaseSession {
  /// Runs work that writes rows of one model, and says which of its constraints refused it.
  ///
  /// - Parameters:
  ///   - model: The model of the rows.
  ///   - operation: What the statements do.
  ///   - work: Runs on the connection's queue.
  func write<Model: WritableEntity, Result: Sendable>(
    _ model: Model.Type, _ operation: WriteOperation,
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await perform { connection in
      try connection.write(model, operation) { try work(connection) }
    }
  }
}
