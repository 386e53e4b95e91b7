import CanonicalJSON
import DatabaseSchema
import ProjectFiles
import SchemagenMigrator

/// `schemagen migrate deploy`: applies the committed migrations.
struct MigrateDeployCommand: Command {
  static let to = Option(
    "to", .required(valueName: "ID"), help: "The last migration to apply (default: the newest)")
  static let dryRun = Option(
    "dry-run", help: "Print the SQL of pending migrations, and run nothing")

  static let description = CommandDescription(
    ["migrate", "deploy"], summary: "Apply the committed migrations, for production",
    discussion: """
      Applies all pending migrations, each in its own transaction. Writes no files and asks no
      questions. The last one is committed only when what they change is there.
      """,
    options: [
      to, dryRun, MigrationOptions.wait, MigrationOptions.lockTimeout, MigrationOptions.noVerify,
    ],
    examples: [
      .init("schemagen migrate deploy --url \"$DATABASE_URL\"", "apply pending migrations"),
      .init("schemagen migrate deploy --dry-run", "see what it would run"),
      .init("schemagen migrate deploy --wait 30", "in a container that starts with its database"),
    ]
  ) { arguments throws(UsageError) in MigrateDeployCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.deployedDirectory(url.dialect)
    if directory.isPrisma || workspace.snapshotFile.exists {
      _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
    }
    let limit = try arguments.value(Self.to).map { try workspace.migration($0, in: directory).id }
    if arguments.has(Self.dryRun) { return try await show(upTo: limit, workspace, url) }
    let progress = MigrationProgress(context)
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = progress.note
    if let limit {
      options.only = Set(directory.migrations.map(\.id).filter { $0 <= limit })
    }
    let migrator = workspace.migrator(options)
    let access = DatabaseAccess(
      url: url, console: context.console, wait: try MigrationOptions.wait(arguments))
    let applied = try await access.open { database in
      do {
        return try await migrator.deploy(to: database)
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

  /// Prints the SQL of the migrations that would run.
  private func show(
    upTo limit: String?, _ workspace: MigrationWorkspace, _ url: DatabaseURL
  ) async throws -> ExitStatus {
    let context = workspace.context
    let migrator = workspace.migrator(try MigrationOptions.options(arguments, in: context))
    let access = DatabaseAccess(
      url: url, console: context.console, isReadOnly: true,
      wait: try MigrationOptions.wait(arguments))
    let directory = try workspace.directory(url.dialect)
    // What keeps them from being applied is an error here, too.
    let pending =
      url.isMissingFile
      ? directory.migrations
      : try await access.open { try await migrator.check(directory, against: $0) }
    let scripts =
      try pending
      .filter { migration in limit.map { migration.id <= $0 } ?? true }
      .map { migration in
        let bytes = try FileContents.read(context.absolute(migration.path), as: migration.path)
        return (migration.id, String(decoding: bytes, as: UTF8.self))
      }
    if arguments.has(.json) {
      let list = scripts.map { ["id": .string($0.0), "sql": .string($0.1)] as JSONNode }
      context.console.result((["pending": .array(list)] as JSONNode).text)
    } else if scripts.isEmpty {
      context.console.note("\(url.displayName) is up to date.")
    } else {
      context.console.document(scripts.map(\.1).joined(separator: "\n"))
    }
    return .done
  }
}
