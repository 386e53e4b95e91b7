import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
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
      Prisma's folder is renamed to migrations-prisma. The database is read and compared with the
      state that is recorded: one that differs is refused, with the differences. So is one that has
      migrations whose folders are missing here.
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
    try await verify(workspace, url)
    let recorded = try await DatabaseAccess(url: url).open { database in
      if !workspace.snapshotFile.exists { try writeBaseline(workspace) }
      let directory = try workspace.directory(url.dialect)
      _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
      let migrations = try chosen(from: directory)
      try await migrator.record(migrations, in: database)
      return migrations
    }
    report(recorded, url, in: context)
    return .done
  }

  /// Refuses a database with migrations that the folder does not have: those of a branch, or of another
  /// project.
  private func rejectMissing(
    _ workspace: MigrationWorkspace, _ migrator: Migrator, _ url: DatabaseURL
  ) async throws {
    let recorded = try await DatabaseAccess(url: url, isReadOnly: true).open { database in
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

  /// Compares the database with the state that is recorded.
  private func verify(_ workspace: MigrationWorkspace, _ url: DatabaseURL) async throws {
    guard let state = try recordedState(workspace, url.dialect) else {
      return workspace.context.console.note(
        "The state after these migrations is not known, so the database is not compared with it.")
    }
    let live = try await LiveState.read(url, schemas: state.schemas, comparedWith: state)
    let differences = MigrationPlanner.plan(from: live.tables(like: state), to: state).summary
    guard !differences.isEmpty else { return }
    let list = differences.map { "\n  - \($0)" }.joined()
    guard arguments.has(Self.force) else {
      throw CommandFailure(
        "\(url.displayName) is not what these migrations make, so nothing was recorded. It "
          + "would need these changes:" + list,
        help: "Change the database or the schema, or record it all the same with --force.")
    }
    workspace.context.console.warn(
      "\(url.displayName) is recorded although it would need these changes to be what "
        + "the migrations make:" + list)
  }

  /// The state after the migrations that are to be recorded; nil when it is not known.
  private func recordedState(
    _ workspace: MigrationWorkspace, _ dialect: Dialect
  ) throws -> DatabaseSchema? {
    guard workspace.snapshotFile.exists else {
      return Lowering.lower(workspace.schema, to: dialect)
    }
    let directory = try workspace.directory(dialect)
    return try workspace.state(after: chosen(from: directory), of: directory, dialect)
  }

  private func chosen(from directory: MigrationDirectory) throws -> [Migration] {
    guard let last = arguments.value(Self.to) else { return directory.migrations }
    guard let index = directory.migrations.firstIndex(where: { $0.id == last }) else {
      throw CommandFailure(
        "There is no migration \(last) in \(directory.path).",
        help: "Use the name of a migration's folder.")
    }
    return Array(directory.migrations[...index])
  }

  /// Writes the baseline migration and the snapshot.
  private func writeBaseline(_ workspace: MigrationWorkspace) throws {
    try PrismaFolder(path: workspace.migrationsPath, context: workspace.context).moveAside()
    let plans = SchemaPlans(
      from: Snapshot(), to: workspace.schema, dialects: workspace.dialects,
      answers: DecisionAnswers())
    let time = UTCTime.compact(workspace.context.now())
    let migrations = PlannedMigration.migrations(
      of: plans, from: [:], timestamps: [time], name: "baseline",
      fingerprints: FingerprintChange.between([:], SchemaFingerprint.parts(of: workspace.schema)))
    let writer = MigrationWriter(
      workspace: workspace, snapshot: Snapshot(), migrations: migrations)
    for path in try writer.write() {
      workspace.context.console.note("Wrote \(workspace.context.displayPath(path))")
    }
  }

  private func report(_ recorded: [Migration], _ url: DatabaseURL, in context: CommandContext) {
    if arguments.has(.json) {
      let ids: JSONNode = .strings(recorded.map(\.id))
      context.console.result((["recorded": ids] as JSONNode).text)
      return
    }
    let lines = recorded.map { "  \($0.id)" }
    context.console.report(
      (["Recorded in \(url.displayName) as applied, without running them"] + lines).joined(
        separator: "\n"))
  }
}
