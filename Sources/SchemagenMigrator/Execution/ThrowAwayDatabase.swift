package import DatabaseTypes

/// An empty database that exists only while some work is done with it.
package enum ThrowAwayDatabase {
  /// Makes a database, does some work with its URL, and removes it.
  ///
  /// - Parameters:
  ///   - dialect: The database system.
  ///   - server: The URL of a PostgreSQL server whose role may create databases; SQLite needs no server.
  ///   - work: What to do with the URL of the new database.
  /// - Throws: A `DatabaseError` when it cannot be made, or what the work throws.
  package static func using<Result: Sendable>(
    _ dialect: Dialect, on server: String?, _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    try await dialect.migrations.throwAway(on: server, work)
  }
}
