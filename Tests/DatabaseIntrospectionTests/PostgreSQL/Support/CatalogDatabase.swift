import DatabaseIntrospection
import PostgreSQLIntrospection
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

  /// Makes the database of a fixture.
  ///
  /// - Returns: nil when the server cannot have it: `since-18` is for newer ones, and some are built
  ///   without ICU or without the extensions that come with PostgreSQL.
  init?(fixture name: String) throws {
    let version = String(PostgresCluster.majorVersion)
    if name.hasPrefix("since-"), version < name.dropFirst("since-".count) { return nil }
    let script = String(decoding: Self.fixtures.bytes(of: name + ".sql"), as: UTF8.self)
    guard PostgresCluster.hasExtensions(of: script), name != "icu" || PostgresCluster.has(name)
    else { return nil }
    try self.init(script)
  }

  /// Each `.sql` is a database in the schemas `public` and `app`.
  static let fixtures = FixtureFolder("PostgreSQL")

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
      try Introspector(lockTimeout: lockTimeout).read($0, schemas: schemas)
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
