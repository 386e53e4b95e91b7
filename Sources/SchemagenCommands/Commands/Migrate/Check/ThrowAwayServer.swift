import DatabaseTypes
import DialectTypes
import SchemagenMigrator
import SchemagenRuntime

/// Where a command makes empty databases that it removes afterwards.
struct ThrowAwayServer {
  static let option = Option(
    "server", .required(valueName: "URL"),
    help: "A PostgreSQL server to replay on; its role may create databases")

  /// A database of the server; nil where none was named.
  private let url: DatabaseURL?
  private let context: CommandContext

  /// Reads the option.
  ///
  /// - Throws: A usage error for what is not the URL of a server.
  init(_ arguments: ParsedArguments, in context: CommandContext) throws {
    self.context = context
    guard let text = arguments.value(Self.option) else {
      url = nil
      return
    }
    guard let url = DatabaseURL(text, relativeTo: context.workingDirectory, in: context),
      url.dialect.capabilities.needsServer
    else {
      throw UsageError.other(
        "--server must be the URL of a PostgreSQL server, such as postgres://user@host/postgres.",
        command: arguments.command)
    }
    self.url = url
  }

  /// Whether it can make a database of a kind.
  func has(_ dialect: Dialect) -> Bool { !dialect.capabilities.needsServer || url != nil }

  /// Makes an empty database, does some work with it, and removes it.
  ///
  /// - Throws: A failure when it cannot be made, or what the work throws.
  func using<Result: Sendable>(
    _ dialect: Dialect, _ work: @escaping @Sendable (DatabaseURL) async throws -> Result
  ) async throws -> Result {
    let context = context
    do {
      return try await ThrowAwayDatabase.using(dialect, on: url?.url) { text in
        guard let url = DatabaseURL(text, relativeTo: "/", in: context) else {
          throw CommandFailure("The URL of --server cannot be used for another database.")
        }
        return try await work(url)
      }
    } catch let error as DatabaseError {
      throw url.map { CommandFailure(error, at: $0) } ?? error
    }
  }
}
