package import SchemagenRuntime

extension DatabaseSession {
  /// Runs work without named prepared statements: a pooler between may give each transaction another
  /// session, and the URL need not say that there is one.
  package func performUnnamed<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await perform { connection in
      try connection.withoutNamedStatements { try work(connection) }
    }
  }
}
