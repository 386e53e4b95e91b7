import CanonicalJSON
import DatabaseSchema
import MigrationPlanning
import SchemagenMigrator

/// `schemagen migrate baseline`: takes over a database that has its tables already.
struct MigrateBaselineCommand: Command {
  static let to = Option(
    "to", .required(valueName: "ID"), help: "Record the migrations up to this one (default: all)")

  static let description = CommandDescription(
    ["migrate", "baseline"], summary: "Record migrations without running them",
    discussion: """
      For a database that has the tables of the schema already. Where there are no migrations yet,
      or only those of Prisma, it first writes one that stands for all before, and the snapshot;
      the folder of Prisma is kept beside as migrations-prisma. The database is not compared.
      """,
    options: [to],
    examples: [.init("schemagen migrate baseline", "take over a database made by another tool")]
  ) { arguments throws(UsageError) in MigrateBaselineCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    guard !url.isMissingFile else {
      throw CommandFailure(
        "\(url.shown) does not exist, so it has no tables that were made elsewhere.",
        help: "Correct the URL; `schemagen migrate` makes a new database.")
    }
    let options = try MigrationOptions.options(arguments, in: context)
    let recorded = try await DatabaseAccess(url: url).open { database in
      if !workspace.snapshotFile.exists { try writeBaseline(workspace) }
      let directory = try workspace.directory(url.dialect)
      _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
      let migrations = try chosen(from: directory)
      try await workspace.migrator(options).record(migrations, in: database)
      return migrations
    }
    report(recorded, url, in: context)
    return .done
  }

  private func chosen(from directory: MigrationDirectory) throws -> [Migration] {
    guard let last = arguments.value(Self.to) else { return directory.migrations }
    guard let index = directory.migrations.firstIndex(where: { $0.id == last }) else {
      throw CommandFailure(
        "There is no migration \(last) in \(directory.path).",
        help: "Name the folder of a migration.")
    }
    return Array(directory.migrations[...index])
  }

  /// Writes the migration that stands for everything before, and the snapshot.
  private func writeBaseline(_ workspace: MigrationWorkspace) throws {
    try PrismaFolder(path: workspace.migrationsPath, context: workspace.context).moveAside()
    let plans = SchemaPlans(
      from: Snapshot(), to: workspace.schema, dialects: workspace.dialects,
      answers: DecisionAnswers())
    let time = UTCTime.compact(workspace.context.now())
    let drafts = MigrationDraft.drafts(
      of: plans, from: Snapshot(), timestamps: [time], name: "baseline")
    let work = PlannedWork(workspace: workspace, snapshot: Snapshot(), drafts: drafts)
    for path in try work.write() {
      workspace.context.console.note("Wrote \(workspace.context.shown(path))")
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
      (["Recorded in \(url.shown), without running them"] + lines).joined(separator: "\n"))
  }
}
