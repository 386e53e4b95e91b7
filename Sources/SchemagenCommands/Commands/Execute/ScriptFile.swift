import SchemagenMigrator
import SchemagenRuntime

/// A SQL script that is not a migration, and the file that it comes from.
struct ScriptFile: Sendable {
  let text: String
  /// The path as messages show it.
  let path: String

  /// Runs the script on a database.
  ///
  /// - Returns: How many statements have run.
  /// - Throws: A failure that names the place; the transaction is rolled back then.
  func run(
    at url: DatabaseURL, _ options: MigratorOptions, in context: CommandContext
  ) async throws -> Int {
    let progress = MigrationProgress(context)
    var options = options
    options.onEvent = progress.note
    let runnerOptions = options
    return try await DatabaseAccess(url: url, console: context.console).open { database in
      defer { progress.stop() }
      do {
        return try await ScriptRunner(database: database, options: runnerOptions)
          .run([text], named: path, path: path)
      } catch  where Task.isCancelled {
        throw CommandFailure(
          "Interrupted.", help: "What ran in a transaction was rolled back.", status: .interrupted)
      }
    }
  }
}
