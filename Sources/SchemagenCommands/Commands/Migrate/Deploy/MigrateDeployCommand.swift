import CanonicalJSON
import DatabaseSchema
import SchemagenMigrator

/// `schemagen migrate deploy`: applies the committed migrations.
struct MigrateDeployCommand: Command {
  static let description = CommandDescription(
    ["migrate", "deploy"], summary: "Apply the committed migrations, for production",
    discussion: """
      Applies all pending migrations, each in its own transaction. Writes no files and asks no
      questions. The last one is committed only when the database is what the migrations say.
      """,
    options: [MigrationOptions.lockTimeout, MigrationOptions.noVerify],
    examples: [
      .init("schemagen migrate deploy --url \"$DATABASE_URL\"", "apply pending migrations")
    ]
  ) { arguments throws(UsageError) in MigrateDeployCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.directory(url.dialect)
    if directory.isPrisma || workspace.snapshotFile.exists {
      _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
    }
    let progress = MigrationProgress(context)
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = progress.note
    let migrator = workspace.migrator(options)
    let applied = try await DatabaseAccess(url: url, console: context.console).open { database in
      do {
        return try await migrator.apply(to: database)
      } catch {
        progress.stop()
        var failure = FailedMigration(
          error: error, isInterrupted: Task.isCancelled, progress: progress, database: url
        ).failure
        failure.details = [("applied", AppliedReport.json(progress.applied))]
        throw failure
      }
    }
    if arguments.has(.json) {
      context.console.result((["applied": AppliedReport.json(applied)] as JSONNode).text)
    } else {
      context.console.report(AppliedReport.text(applied, to: url.displayName))
    }
    return .done
  }
}
