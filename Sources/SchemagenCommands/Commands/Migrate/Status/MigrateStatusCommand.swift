import CanonicalJSON
import DatabaseTypes
import MigrationPlanning
import SchemagenMigrator

/// `schemagen migrate status`: shows which migrations are applied.
struct MigrateStatusCommand: Command {
  static let exitCode = Option(
    "exit-code",
    help: "Exit with 2 for a pending migration, a changed schema, a fork or drift")
  static let drift = Option(
    "drift", help: "Also compare the database with what its migrations made")

  static let description = CommandDescription(
    ["migrate", "status"], summary: "Show which migrations are applied",
    discussion: """
      Changes nothing. Exits with 1 when an applied migration was edited or is missing. Also says
      when the schema has changes that no migration has.
      \(TargetOptions.discussion)
      """,
    options: [exitCode, drift] + TargetOptions.all,
    examples: [
      .init("schemagen migrate status --each-schema 'tenant_*'", "a line for each tenant"),
      .init("schemagen migrate status --exit-code", "fail unless all migrations are applied"),
    ]
  ) { arguments throws(UsageError) in MigrateStatusCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    try TargetOptions.check(arguments)
    let workspace = try MigrationWorkspace(arguments, in: context)
    let options = try MigrationOptions.options(arguments, in: context)
    if TargetOptions.areGiven(arguments) { return try await runEach(workspace, options) }
    let url = try workspace.databaseURL()
    let folder = try MigrationsOfStatus(workspace, url.dialect)
    let report = try await report(url, folder, options, workspace, in: context)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.text(report.text)
    }
    return status(of: [report])
  }

  private func runEach(
    _ workspace: MigrationWorkspace, _ options: MigratorOptions
  ) async throws -> ExitStatus {
    let runs = try await workspace.targets()
    var folders: [Dialect: MigrationsOfStatus] = [:]
    for dialect in Set(runs.targets.map(\.url.dialect)) {
      folders[dialect] = try MigrationsOfStatus(workspace, dialect)
    }
    let outcomes = try await runs.each { [folders] target, context in
      let dialect = target.url.dialect
      let folder = try folders[dialect] ?? MigrationsOfStatus(workspace, dialect)
      return try await self.report(target.url, folder, options, workspace, in: context)
    }
    let report = StatusOfMany(rows: Array(zip(runs.targets, outcomes)))
    try report.show(in: workspace.context.console, asJSON: arguments.has(.json))
    return status(of: report.reports)
  }

  private func report(
    _ url: DatabaseURL, _ folder: MigrationsOfStatus, _ options: MigratorOptions,
    _ workspace: MigrationWorkspace, in context: CommandContext
  ) async throws -> StatusReport {
    let status = try await DatabaseAccess(url: url, console: context.console)
      .status(by: folder.migrator(options, in: workspace))
    var report = StatusReport(
      status: status, database: url.displayName,
      isMissing: url.isMissingFile || url.shownSchema != nil && !status.hasSchema,
      unwritten: folder.unwritten, refusal: folder.refusal)
    // Without an applied migration, or between two states, there is nothing to compare with.
    guard arguments.has(Self.drift), !report.needsAttention,
      status.entries.contains(where: \.isApplied),
      !status.entries.contains(where: \.isPartial)
    else { return report }
    report.drift = try await DriftReport.read(
      url, status, workspace, DecisionAnswers(), in: context
    )
    .differences
    return report
  }

  private func status(of reports: [StatusReport]) -> ExitStatus {
    if reports.contains(where: \.needsAttention) { return .failed }
    let isUpToDate = reports.allSatisfy(\.isUpToDate)
    return arguments.has(Self.exitCode) && !isUpToDate ? .different : .done
  }
}
