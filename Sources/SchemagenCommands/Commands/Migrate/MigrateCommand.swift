import CanonicalJSON
import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import MigrationPlanning
import MigrationReplay
import MigrationReview
import SchemaModel
import SchemagenMigrator
import SchemagenRuntime

/// `schemagen migrate`: plans a migration from the snapshot, writes it and applies it.
struct MigrateCommand: Command {
  static let createOnly = Option(
    "create-only", help: "Write the files without touching a database")

  static let description = CommandDescription(
    ["migrate"], summary: "Write a migration for the changes in the schema, and apply it",
    discussion: """
      Compares the schema with schema/snapshot.json, without a database. Writes migration.sql,
      down.sql, changes.json and the new snapshot, then applies pending migrations to the
      development database. Asks before data is lost; without a terminal, it exits with 3 and
      lists the options that answer its questions. A migration that could not be applied is
      replaced after an edit of the schema or with other answers, unless git tracks its files or
      they were edited.
      """,
    options: [NewMigrationOptions.name, createOnly, NewMigrationOptions.id] + DecisionOptions.all
      + [MigrationOptions.lockTimeout, MigrationOptions.noVerify],
    examples: [
      .init("schemagen migrate --name add_posts", "after editing the schema"),
      .init(
        "schemagen migrate --rename User.name:User.fullName", "rename a column and keep its data"),
    ],
    subcommands: [
      MigrateDeployCommand.description, MigrateStatusCommand.description,
      MigrateDownCommand.description, MigrateCheckCommand.description,
      MigrateUndoCommand.description, MigrateNewCommand.description,
      MigrateResetCommand.description, MigrateResetCommand.freshDescription,
      MigrateResolveCommand.description, MigrateRebaseCommand.description,
      MigrateBaselineCommand.description, MigrateSquashCommand.description,
    ]
  ) { arguments throws(UsageError) in try MigrateCommand(arguments) }

  private let arguments: ParsedArguments
  private let answers: DecisionAnswers
  private let naming: NewMigrationOptions

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    answers = try DecisionOptions.answers(arguments)
    naming = try NewMigrationOptions(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = arguments.has(Self.createOnly) ? nil : try workspace.databaseURL()
    let (draft, writer) = try await plan(workspace, for: url)
    guard let url else {
      finish(try write(writer, in: context), applied: nil, to: nil, in: context)
      return .done
    }
    let progress = MigrationProgress(context)
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = progress.note
    let runnerOptions = options
    let migrator = workspace.migrator(options)
    let outcome = try await DatabaseAccess(url: url, console: context.console).open { database in
      // Check the database before anything is written.
      let pending = try await migrator.check(
        workspace.directory(url.dialect, mayBeMissing: true).without(Set(writer.replaced)),
        against: database, expectsMore: !writer.migrations.isEmpty)
      // Pending migrations may change the rows first.
      if pending.isEmpty {
        try await rejectRows(
          found: draft.checks(for: url.dialect), in: database, url, runnerOptions)
      }
      let report = try write(writer, in: context)
      do {
        // A schema without tables writes no first migration.
        let hasFolder = workspace.hasMigrationsFolder
        let applied = hasFolder ? try await migrator.deploy(to: database) : []
        WrittenRecord.remove(from: applied.map(\.id), in: workspace)
        return (report, applied)
      } catch {
        progress.stop()
        throw failure(error, report, progress, workspace, url)
      }
    }
    finish(outcome.0, applied: outcome.1, to: url, in: context)
    return .done
  }

  /// Looks for the rows on which the migration would fail, before it is written.
  private func rejectRows(
    found checks: [DataCheck], in database: Database, _ url: DatabaseURL,
    _ options: MigratorOptions
  ) async throws {
    var found: [FoundRows] = []
    let runner = ScriptRunner(database: database, options: options)
    // Each in a transaction of its own: a table that is not there yet ends it.
    for check in checks {
      found += try await runner.read { try FoundRows.expected(by: [check], on: $0) }
    }
    guard !found.isEmpty else { return }
    throw FoundRows.failure(
      found,
      "\(url.displayName) has rows on which the migration would fail, so nothing was written.",
      ways: [
        "Correct these rows, or fill them with --fill or --fill-sql where a value is missing.",
        "--create-only writes the migration all the same, to be edited before it is applied.",
      ])
  }

  /// Writes the files and says so, before a database is touched.
  private func write(
    _ writer: MigrationWriter, in context: CommandContext
  ) throws -> MigrateReport {
    let written = try writer.write().map(context.displayPath)
    let report = MigrateReport(
      migrations: writer.migrations, written: written,
      replaced: writer.replaced.map { "\(writer.workspace.migrationsDisplayPath)/\($0)" })
    if !arguments.has(.json) { context.console.report(report.text) }
    context.console.flush()
    return report
  }

  private func finish(
    _ report: MigrateReport, applied: [Migration]?, to url: DatabaseURL?, in context: CommandContext
  ) {
    if arguments.has(.json) {
      context.console.result(JSONNode.object(report.json(applied: applied)).text)
    } else if let applied, let url {
      context.console.report(
        AppliedReport.text(applied, to: url.displayName, listed: report.migrations.map(\.id)))
    }
  }

  private func failure(
    _ error: any Error, _ report: MigrateReport, _ progress: MigrationProgress,
    _ workspace: MigrationWorkspace, _ url: DatabaseURL
  ) -> CommandFailure {
    let failed = FailedMigration(
      error: error, isInterrupted: Task.isCancelled, progress: progress, database: url,
      folders: report.migrations.map { ($0.id, "\(workspace.migrationsDisplayPath)/\($0.id)") },
      snapshot: workspace.snapshotFile.displayPath)
    var failure = failed.failure
    failure.details = report.json(applied: progress.applied)
    return failure
  }

  /// Plans the migration, in the place of one that an earlier run could not apply and that is as it was written.
  ///
  /// - Parameter url: The database to which it is applied; nil when it is only written.
  private func plan(
    _ workspace: MigrationWorkspace, for url: DatabaseURL?
  ) async throws -> (MigrationDraft, MigrationWriter) {
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in workspace.dialects {
      directories[dialect] = try workspace.directory(dialect, mayBeMissing: true)
    }
    let snapshot = try workspace.snapshot(checkedAgainst: directories)
    var replaced = ReplacedMigrations.nothing
    let isEdited = snapshot.encoded() != workspace.declaredSnapshot.encoded()
    if let url, let directory = directories[url.dialect],
      isEdited || answers != DecisionAnswers()
    {
      replaced = try await ReplacedMigrations.find(in: directory, of: url, workspace)
    }
    let console = workspace.context.console
    let draft = try MigrationDraft(
      from: replaced.ids.isEmpty ? snapshot : replaced.base(in: workspace),
      after: directories.mapValues { $0.without(Set(replaced.ids)) }, answers, in: workspace)
    var writer = draft.writer(
      try draft.migrations(naming, after: directories) {
        naming.name == nil ? askForName($0, console) : nil
      })
    writer.before = snapshot
    writer.replaced = replaced.ids
    writer.database = url?.displayName
    if let reason = replaced.reason, !writer.migrations.isEmpty { console.warn(reason) }
    return (draft, writer)
  }

  /// The name that the user enters at a terminal; `nil` to keep the derived one.
  private func askForName(_ migrations: [PlannedMigration], _ console: Console) -> String? {
    guard console.isInteractive, let migration = migrations.last else { return nil }
    let derived = migration.id.dropFirst(MigrationName.timestampLength + 1)
    let answer = console.ask("Name of the migration (\(derived)): ").map(MigrationName.slug)
    return answer.flatMap { $0.isEmpty ? nil : $0 }
  }
}
