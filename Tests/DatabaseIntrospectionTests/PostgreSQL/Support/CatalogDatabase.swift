import DatabaseIntrospection
import SchemagenRuntime
import TestSupport

/// A database of the throw-away server, for one test.
struct CatalogDatabase {
  let cluster: PostgresCluster
  let name: String

  /// Makes a database and runs a script in it, as `psql` does.
  init(_ script: String) throws {
    cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    name = url.split(separator: "/").last.map(String.init) ?? ""
    try cluster.execute(file: script, in: name)
  }

  /// Reads the catalogs.
  ///
  /// - Parameters:
  ///   - schemas: The database schemas; nil for the current one.
  ///   - user: The role that reads.
  ///   - lockTimeout: How long to wait for a lock.
  func read(
    _ schemas: [String]?, as user: String? = nil, lockTimeout: Duration = .seconds(2)
  ) async throws -> LiveDatabase {
    try await perform(as: user) {
      try PostgreSQLIntrospector($0, lockTimeout: lockTimeout).read(schemas: schemas)
    }
  }

  /// Runs work on a connection of its own.
  func perform<Result: Sendable>(
    as user: String? = nil, _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    let url = cluster.socketURL(of: name)
    let database = try await Database.connect(
      user.map { url.replacing("user=\(PostgresCluster.user)", with: "user=\($0)") } ?? url)
    do {
      let result = try await database.perform(work)
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }
}
