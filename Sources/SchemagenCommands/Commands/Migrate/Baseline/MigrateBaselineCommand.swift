import CanonicalJSON
import DatabaseChanges
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReplay
import ProjectFiles
import SchemaLowering
import SchemaModel
import SchemagenMigrator

/// `schemagen migrate baseline`: takes over a database that already has its tables.
struct MigrateBaselineCommand: Command {
  static let to = Option(
    "to", .required(valueName: "ID"), help: "Record the migrations up to this one (default: all)")
  static let force = Option(
    "force", help: "Record them although the database differs, or has migrations not in the folder")

  static let description = CommandDescription(
    ["migrate", "baseline"], summary: "Record migrations as applied without running them",
    discussion: """
      For a database that already has the tables of the schema. If there are no migrations yet, or
      only those of Prisma, it first writes one migration for everything so far, and the snapshot;
      Prisma's folder is renamed to migrations-prisma. What Prisma's migrations made by hand, or
      without them what the database has beside the schema, such as functions and triggers, is
      copied into that migration. The database is read and compared with the state that is
      recorded: one that differs is refused, with the differences. So is one that has migrations
      whose folders are missing here.
      """,
    options: [to, force],
    examples: [
      .init("schemagen migrate baseline", "take over a database that another tool created")
    ]
  ) { arguments throws(UsageError) in MigrateBaselineCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    guard !url.isMissingFile else {
      throw CommandFailure(
        "\(url.displayName) does not exist, so it has no tables to take over.",
        help: "Correct the URL, or run `schemagen migrate` to create a new database.")
    }
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = MigrationProgress(context).note
    let migrator = workspace.migrator(options)
    try await rejectMissing(workspace, migrator, url)
    let state = try recordedState(workspace, url.dialect)
    let live = try await LiveState.read(
      url, schemas: workspace.datasource.schemas, comparedWith: state, in: context)
    let baseline =
      workspace.snapshotFile.exists ? nil : try BaselineMigration(workspace, for: live)
    if baseline != nil, let last = arguments.value(Self.to) {
      throw CommandFailure(
        "There is no migration \(last) to record: baseline writes the first one.",
        help: "Run `schemagen migrate baseline` without --to.")
    }
    let handWritten = baseline?.handWritten[url.dialect]
    let fluent = try await DatabaseAccess(url: url, console: context.console, isReadOnly: true).open
    { database in
      try await FluentMigration.read(from: database, live.database.schema)
    }
    try await verify(live, is: state, workspace, beside: handWritten, fluent)
    let recorded = try await DatabaseAccess(url: url, console: context.console).open { database in
      try baseline?.write()
      let directory = try workspace.directory(url.dialect)
      _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
      let migrations = try chosen(from: directory, workspace)
      return try await migrator.record(migrations, in: database)
    }
    let report = BaselineReport(
      database: url.displayName, recorded: recorded, source: baseline?.source ?? .database,
      handWritten: baseline?.handWritten.values.first, fluent: fluent)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.report(report.text)
    }
    return .done
  }

  /// Refuses a database with migrations that the folder does not have: those of a branch, or of another
  /// project.
  private func rejectMissing(
    _ workspace: MigrationWorkspace, _ migrator: Migrator, _ url: DatabaseURL
  ) async throws {
    let recorded = try await DatabaseAccess(
      url: url, console: workspace.context.console, isReadOnly: true
    ).open { database in
      try await migrator.recordedIDs(in: database)
    }
    let missing = recorded.filter { id in
      FileSystem.kind(of: FilePath.join(workspace.migrationsPath, id)) != .folder
    }
    guard !missing.isEmpty else { return }
    let list = missing.map { "\n  - \($0)" }.joined()
    let found =
      "\(url.displayName) has migrations that \(workspace.migrationsDisplayPath) does not have"
    guard arguments.has(Self.force) else {
      throw CommandFailure(
        "\(found), so nothing was recorded:" + list,
        help: "Restore their folders from version control, or merge the branch that has them.",
        "If their folders are gone for good, delete their rows from \(DatabaseNaming.historyTable).",
        "--force records the others all the same.")
    }
    workspace.context.console.warn("\(found):" + list)
  }

  /// Compares the database with the state that is recorded; what the baseline has beside the schema is
  /// no difference.
  private func verify(
    _ live: LiveState, is state: DatabaseSchema?, _ workspace: MigrationWorkspace,
    beside handWritten: HandWrittenSQL?,
    _ fluent: [FluentMigration]
  ) async throws {
    let url = live.url
    guard let state else {
      return workspace.context.console.note(
        "The state after these migrations is not known, so the database is not compared with it.")
    }
    warnOfMissing(handWritten?.missing(among: live.names) ?? [], url, in: workspace.context)
    let tables = live.tables(like: state)
    let found = handWritten?.removed(from: tables) ?? tables
    let differences = MigrationPlanner.plan(from: found, to: state).summary
    guard !differences.isEmpty else { return }
    let list = differences.map { "\n  - \($0)" }.joined()
    guard arguments.has(Self.force) else {
      throw CommandFailure(
        "\(url.displayName) is not what these migrations make, so nothing was recorded. It "
          + "would need these changes:" + list,
        help: help(fluent))
    }
    workspace.context.console.warn(
      "\(url.displayName) is recorded although it would need these changes to be what "
        + "the migrations make:" + list)
  }

  private func warnOfMissing(
    _ objects: [ScriptObject], _ url: DatabaseURL, in context: CommandContext
  ) {
    guard !objects.isEmpty else { return }
    context.console.warn(
      "\(url.displayName) does not have what its migrations made, and the baseline copies:"
        + objects.map { "\n  - \($0)" }.joined(),
      help: ["Make it here again, or write a migration that drops it with IF EXISTS."])
  }

  private func help(_ fluent: [FluentMigration]) -> [String] {
    let force = "Change the database or the schema, or record it all the same with --force."
    if fluent.isEmpty { return [force] }
    return [
      "Fluent made this database, with the migrations \(fluent.map(\.name).joined(separator: ", ")).",
      "`schemagen db pull` writes its tables into the schema; then run `schemagen migrate baseline` "
        + "again.", force,
    ]
  }

  /// The state after the migrations that are to be recorded; nil when it is not known.
  private func recordedState(
    _ workspace: MigrationWorkspace, _ dialect: Dialect
  ) throws -> DatabaseSchema? {
    guard workspace.snapshotFile.exists else {
      return Lowering.lower(workspace.schema, to: dialect)
    }
    let directory = try workspace.directory(dialect)
    return try workspace.state(after: chosen(from: directory, workspace), of: directory, dialect)
  }

  private func chosen(
    from directory: MigrationDirectory, _ workspace: MigrationWorkspace
  ) throws -> [Migration] {
    guard let last = arguments.value(Self.to) else { return directory.migrations }
    let id = try workspace.migration(last, in: directory).id
    return Array(directory.migrations.prefix { $0.id != id })
      + [directory.migration(id)].compactMap(\.self)
  }
}
