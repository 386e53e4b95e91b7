import Foundation
import SQLLexicon
import SchemagenRuntime

/// A database on a PostgreSQL server that is created and dropped.
struct PostgreSQLThrowAway {
  /// The URL of any database of the server.
  let server: String

  func using<Result: Sendable>(
    _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    let name = "schemagen_check_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    do {
      try await run("CREATE DATABASE \(SQLQuoting.identifier(name))")
    } catch let error as DatabaseError where [.permission, .readOnly].contains(error.code) {
      throw MigrationError(
        .failed, "The server makes no database for this role: \(error.message.asSentence)",
        help: FailureExplanation.of(error)?.advice ?? [])
    }
    let result: Swift.Result<Result, any Error>
    do {
      result = .success(try await work(url(of: name)))
    } catch {
      result = .failure(error)
    }
    // Also where the work was cancelled.
    let dropping = Task { try await drop(name) }
    let dropped = await dropping.result
    let value = try result.get()
    try dropped.get()
    return value
  }

  /// Connections that are still closing would keep the database; PostgreSQL 12 cannot end them
  /// (<https://www.postgresql.org/docs/current/sql-dropdatabase.html>).
  private func drop(_ name: String) async throws {
    let drop = "DROP DATABASE IF EXISTS \(SQLQuoting.identifier(name))"
    do {
      try await run(drop + " WITH (FORCE)")
    } catch let error as DatabaseError where error.sqlState == "42601" {
      try await run(drop)
    }
  }

  private func run(_ statement: String) async throws {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    let database = try await Database.connect(server, options: options)
    do {
      try await database.perform { try $0.run(script: statement) }
      await database.close()
    } catch {
      await database.close()
      throw error
    }
  }

  /// The server's URL with another database: what is between the host's `/` and the parameters.
  func url(of database: String) -> String {
    let parameters = server.firstIndex(of: "?") ?? server.endIndex
    let address = server[..<parameters]
    let start = address.range(of: "://")?.upperBound ?? address.startIndex
    let host = address[start...].firstIndex(of: "/") ?? address.endIndex
    return String(address[..<host]) + "/" + database + server[parameters...]
  }
}
