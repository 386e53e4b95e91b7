import CanonicalJSON
import DatabaseChanges
import DatabaseComparison
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SchemaLowering
import SchemagenMigrator
import SchemagenRuntime

/// `schemagen db push`: makes a database what the schema says, without a migration.
struct PushCommand: Command {
  static let dryRun = Option("dry-run", help: "Print the SQL, and change nothing")
  static let force = Option(
    "force", help: "Push although the database has a history of migrations")

  static let description = CommandDescription(
    ["db", "push"], summary: "Make a development database what the schema says",
    discussion: """
      Reads the database, plans what it needs to be what the schema says, and runs that, without
      writing a migration: to try a model before `migrate` writes it down. Asks the same questions as
      `migrate`. Rows on which the SQL would fail are found before anything is changed. Functions,
      triggers and what else a schema cannot declare stay as they are.
      """,
    options: [dryRun, force] + DecisionOptions.all + [MigrationOptions.lockTimeout],
    examples: [
      .init("schemagen db push", "try an edit of the schema on the development database"),
      .init("schemagen db push --dry-run", "see what it would do"),
    ]
  ) { arguments throws(UsageError) in try PushCommand(arguments) }

  private let arguments: ParsedArguments
  private let answers: DecisionAnswers

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    answers = try DecisionOptions.answers(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let wanted = Lowering.lower(workspace.schema, to: url.dialect)
    let live =
      url.isMissingFile
      ? nil
      : try await LiveState.read(
        url, schemas: wanted.schemas, comparedWith: wanted, in: context)
    if let live { try rejectHistory(of: live) }
    if let reservation = live?.reservation { context.console.note(reservation.asSentence) }
    let plans = try plans(
      from: live?.tables(like: wanted) ?? DatabaseSchema(dialect: url.dialect), to: wanted,
      workspace)
    if arguments.has(Self.dryRun) {
      show(PushReport(plans: plans, url: url, isDryRun: true), in: context)
      return .done
    }
    if live == nil || plans.contains(where: { !$0.isEmpty }) {
      try await push(plans, to: wanted, url, in: context)
    }
    show(PushReport(plans: plans, url: url, isDryRun: false), in: context)
    return .done
  }

  /// A database with migrations is changed by migrations, or each later one starts from a state that
  /// is not there.
  private func rejectHistory(of live: LiveState) throws {
    guard !arguments.has(Self.force),
      let table = live.database.schema.tables.map(\.name.name).first(where: HistoryTables.contains)
    else { return }
    throw CommandFailure(
      "\(live.url.displayName) has a history of migrations, in the table \(table).",
      help: "Write a migration with `schemagen migrate`, which keeps the history true.",
      "To try the schema, push to another database with --url, or to this one with --force.")
  }

  private func plans(
    from live: DatabaseSchema, to wanted: DatabaseSchema, _ workspace: MigrationWorkspace
  ) throws -> [MigrationPlan] {
    let plans = try DecisionDialogue(console: workspace.context.console).resolve(answers) {
      SchemaPlans(
        dialects: [wanted.dialect], answers: $0, before: { _ in live }, after: { _ in wanted })
    }
    try FormerColumnReport(
      schema: workspace.schema, sources: workspace.sources, context: workspace.context
    ).reject(plans.formerColumnUses)
    for notice in plans.notices { workspace.context.console.warn(notice.asSentence) }
    return plans.plans.map(\.plan)
  }

  private func push(
    _ plans: [MigrationPlan], to wanted: DatabaseSchema, _ url: DatabaseURL,
    in context: CommandContext
  ) async throws {
    let progress = MigrationProgress(context)
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = progress.note
    let runnerOptions = options
    let scripts = plans.flatMap(\.stages).map { ScriptRenderer.written($0, $0.review()).text }
    try await DatabaseAccess(url: url, console: context.console).open { database in
      let runner = ScriptRunner(database: database, options: runnerOptions)
      let found = try await runner.read { connection in
        try FoundRows.found(
          by: plans.flatMap(\.dataChecks).filter { $0.finding.severity == .mayFail }, on: connection
        )
      }
      guard found.isEmpty else { throw Self.failure(found, url) }
      do {
        try await runner.run(scripts, named: "db push", leadingTo: wanted)
      } catch {
        progress.stop()
        guard Task.isCancelled else { throw error }
        throw CommandFailure(
          "Interrupted.", help: "What was running was rolled back.", status: .interrupted)
      }
    }
  }

  private static func failure(_ found: [FoundRows], _ url: DatabaseURL) -> CommandFailure {
    FoundRows.failure(
      found,
      "\(url.displayName) has rows on which the change would fail, so nothing was changed.",
      ways: ["Correct these rows, or fill them with --fill or --fill-sql where a value is missing."]
    )
  }

  private func show(_ report: PushReport, in context: CommandContext) {
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else if report.isDryRun {
      context.console.document(report.script)
    } else {
      context.console.report(report.text)
    }
  }
}
