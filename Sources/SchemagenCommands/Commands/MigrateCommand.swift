import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemagenMigrator

/// `schemagen migrate`: plans from the snapshot, writes the migration, applies it.
struct MigrateCommand: Command {
  static let name = Option(
    "name", .required(valueName: "NAME"),
    help: "What to call the migration (default: asked for, or derived)")
  static let createOnly = Option(
    "create-only", help: "Write the files, and do not touch a database")
  static let id = Option(
    "id", .required(valueName: "TIME"),
    help: "The time in the migration's name, 14 digits (default: now)")

  static let description = CommandDescription(
    ["migrate"], summary: "Write a migration for what changed in the schema, and apply it",
    discussion: """
      Plans from schema/snapshot.json, without a database. Writes migration.sql, down.sql and the
      new snapshot, then applies what is pending to the development database. Where data would be
      lost it asks; without a terminal it exits with 3 and lists the options that answer.
      """,
    options: [name, createOnly, id] + DecisionOptions.all + [MigrationOptions.lockTimeout],
    examples: [
      .init("schemagen migrate --name add_posts", "after an edit of the schema"),
      .init("schemagen migrate --rename User.name:User.fullName", "a column keeps its data"),
    ],
    subcommands: [
      MigrateDeployCommand.description, MigrateStatusCommand.description,
      MigrateUndoCommand.description, MigrateBaselineCommand.description,
    ]
  ) { arguments throws(UsageError) in try MigrateCommand(arguments) }

  private let arguments: ParsedArguments
  private let answers: DecisionAnswers
  private let name: String?

  /// Reads the arguments.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    answers = try DecisionOptions.answers(arguments)
    name = arguments.value(Self.name).map(MigrationName.slug)
    if let name, name.isEmpty {
      throw .other("--name needs letters or digits.", command: arguments.command)
    }
    if let id = arguments.value(Self.id), !MigrationName.isTimestamp(id) {
      throw .other(
        "--id is a time of 14 digits, such as 20261121093000, not `\(id)`.",
        command: arguments.command)
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = arguments.has(Self.createOnly) ? nil : try workspace.databaseURL()
    let work = try plan(workspace)
    guard let url else {
      try report(work, written: try work.write(), applied: nil, to: nil, in: context)
      return .done
    }
    let options = try MigrationOptions.options(arguments, in: context)
    let outcome = try await DatabaseAccess(url: url).open { database in
      // What stands in the way is said before anything is written.
      let migrator = workspace.migrator(options)
      try await migrator.check(
        workspace.directory(url.dialect), against: database, expectsMore: !work.drafts.isEmpty)
      let written = try work.write()
      do {
        return (written, try await migrator.apply(to: database))
      } catch let error as MigrationError {
        try report(work, written: written, applied: nil, to: nil, in: context)
        throw FailedMigration(error: error, wasWritten: !written.isEmpty).failure
      }
    }
    try report(work, written: outcome.0, applied: outcome.1, to: url, in: context)
    return .done
  }

  private func plan(_ workspace: MigrationWorkspace) throws -> PlannedWork {
    let console = workspace.context.console
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in workspace.dialects { directories[dialect] = try workspace.directory(dialect) }
    let snapshot = try workspace.snapshot(checkedAgainst: directories)
    let dialogue = DecisionDialogue(console: console, arguments: arguments)
    let plans = try dialogue.resolve(answers) { answers in
      SchemaPlans(
        from: snapshot, to: workspace.schema, dialects: workspace.dialects, answers: answers)
    }
    for notice in plans.notices { console.warn(Sentence.of(notice)) }
    return PlannedWork(
      workspace: workspace, snapshot: snapshot,
      drafts: drafts(of: plans, from: snapshot, directories, workspace.context))
  }

  private func drafts(
    of plans: SchemaPlans, from snapshot: Snapshot, _ directories: [Dialect: MigrationDirectory],
    _ context: CommandContext
  ) -> [MigrationDraft] {
    let count = plans.plans.map(\.plan.stages.count).max() ?? 0
    let newest = directories.values.compactMap { $0.migrations.last?.timestamp }.max()
    let start = arguments.value(Self.id) ?? UTCTime.compact(context.now())
    let timestamps = MigrationTimestamps.make(count, from: start, after: newest.map(String.init))
    let derived = MigrationDraft.drafts(
      of: plans, from: snapshot, timestamps: timestamps, name: name)
    guard name == nil, let asked = askForName(derived, context.console) else { return derived }
    return MigrationDraft.drafts(of: plans, from: snapshot, timestamps: timestamps, name: asked)
  }

  /// The name that somebody at a terminal gives; `nil` to keep the derived one.
  private func askForName(_ drafts: [MigrationDraft], _ console: Console) -> String? {
    guard console.isInteractive, let draft = drafts.last else { return nil }
    let derived = draft.id.dropFirst(MigrationName.timestampLength + 1)
    let answer = console.ask("Name of the migration (\(derived)): ").map(MigrationName.slug)
    return answer.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func report(
    _ work: PlannedWork, written: [String], applied: [Migration]?, to url: DatabaseURL?,
    in context: CommandContext
  ) throws {
    let report = MigrateReport(
      drafts: work.drafts, written: written.map(context.shown), applied: applied,
      database: url?.shown)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.report(report.text)
    }
  }
}
