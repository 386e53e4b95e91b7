import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

extension Project {
  /// Pulls a schema from a database, and takes the database over with it.
  ///
  /// - Returns: The schema.
  func takeOver(_ url: String) async throws -> String {
    #expect(await run(["db", "pull", "--url", url]) == .done)
    #expect(await run(["db", "pull", "--url", url, "--quiet"]) == .done)
    #expect(
      await run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    #expect(await run(["db", "push", "--url", url]) == .done)
    #expect(await run(["migrate", "baseline", "--url", url]) == .done)
    #expect(await run(["db", "drift", "--url", url, "--exit-code"]) == .done)
    return folder.read("schema/schema.prisma") ?? ""
  }

  /// Takes over the database of the project, and makes a new one by its migrations.
  ///
  /// - Returns: The URL of the new one.
  func copied() async throws -> String {
    let new = try PostgresCluster.shared().makeDatabase()
    await run("db pull --quiet")
    #expect(await run("migrate baseline --json") == .done)
    #expect(await run("migrate deploy --url \(new) --quiet") == .done)
    return new
  }

  /// A project beside a server's new database, which a script has filled.
  static func server(_ script: String) async throws -> (project: Project, url: String) {
    let url = try PostgresCluster.shared().makeDatabase()
    try await execute(script, at: url)
    return (try Project(environment: ["DATABASE_URL": url]), url)
  }

  /// Runs a script in a database.
  static func execute(_ script: String, at url: String) async throws {
    let database = try await Database.connect(url)
    try await database.perform { try $0.run(script: script) }
    await database.close()
  }

  /// The first column of a query.
  static func rows(_ query: String, at url: String) async throws -> [String] {
    let database = try await Database.connect(url)
    let rows = try await database.perform { connection in
      try connection.query(BoundStatement(sql: query)) { try $0.read(0, as: String.self) }
    }
    await database.close()
    return rows
  }
}
