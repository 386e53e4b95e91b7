import DatabaseTypes
import ProjectFiles
import SchemagenMigrator

/// The migrations of a folder that are to be applied to the databases of one dialect.
struct Deployment: Sendable {
  /// What was done to a database.
  struct Result: Sendable {
    let applied: [Migration]
    /// What the database differs in, beside what was changed; a phrase each.
    let drifted: [String]
  }

  let workspace: MigrationWorkspace
  let dialect: Dialect
  let directory: MigrationDirectory
  /// The last migration to apply; `nil` for all.
  private let limit: String?
  private let options: MigratorOptions
  private let wait: Duration

  /// Checks the folder, before any database is opened.
  ///
  /// - Throws: A failure for a folder without migrations, and for a migration that it does not have.
  init(_ workspace: MigrationWorkspace, _ dialect: Dialect) throws {
    let arguments = workspace.arguments
    self.workspace = workspace
    self.dialect = dialect
    directory = try workspace.deployedDirectory(dialect)
    if directory.isPrisma || workspace.snapshotFile.exists {
      _ = try workspace.snapshot(checkedAgainst: [dialect: directory])
    }
    let directory = directory
    limit = try arguments.value(MigrateDeployCommand.to).map {
      try workspace.migration($0, in: directory).id
    }
    options = try MigrationOptions.options(arguments, in: workspace.context)
    wait = try MigrationOptions.wait(arguments)
  }

  /// Applies the pending migrations to a database.
  ///
  /// - Throws: A failure that also says what was applied before it.
  func run(on url: DatabaseURL, in context: CommandContext) async throws -> Result {
    let progress = MigrationProgress(context)
    var options = options
    options.onEvent = progress.note
    if let limit {
      options.only = Set(directory.migrations.map(\.id).filter { $0 <= limit })
    }
    let migrator = workspace.migrator(options, reading: [dialect: directory])
    let access = DatabaseAccess(url: url, console: context.console, wait: wait)
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
    return Result(applied: applied, drifted: progress.drifted)
  }

  /// The migrations that would run. What keeps them from being applied is an error here, too.
  func pending(
    in url: DatabaseURL, _ context: CommandContext
  ) async throws -> [Migration] {
    let migrator = workspace.migrator(options)
    let access = DatabaseAccess(url: url, console: context.console, isReadOnly: true, wait: wait)
    let directory = directory
    let pending =
      url.isMissingFile
      ? directory.migrations
      : try await access.open { try await migrator.check(directory, against: $0) }
    return pending.filter { migration in limit.map { migration.id <= $0 } ?? true }
  }

  /// The text of a migration's file.
  ///
  /// - Throws: A failure when it cannot be read.
  func text(of migration: Migration) throws -> String {
    let bytes = try FileContents.read(
      workspace.context.absolute(migration.path), as: migration.path)
    return String(decoding: bytes, as: UTF8.self)
  }
}
