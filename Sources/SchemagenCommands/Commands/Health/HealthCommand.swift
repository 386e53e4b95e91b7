import CanonicalJSON
import SchemagenMigrator

/// `schemagen db health`: whether a database is ready for the application.
struct HealthCommand: Command {
  static let description = CommandDescription(
    ["db", "health"], summary: "Check that the database answers and has all migrations",
    discussion: """
      Changes nothing. Exits with 0 when the database answers and no migration is pending, interrupted
      or edited, else with 1: for the health check of a container, or before traffic is sent to it.
      \(TargetOptions.discussion)
      """,
    options: [MigrationOptions.wait] + TargetOptions.all,
    examples: [
      .init("schemagen db health", "as the health check of a container"),
      .init("schemagen db health --wait 30", "until the server has started"),
    ]
  ) { arguments throws(UsageError) in HealthCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    try TargetOptions.check(arguments)
    let workspace = try MigrationWorkspace(arguments, in: context)
    if TargetOptions.areGiven(arguments) { return try await runEach(workspace) }
    let url = try workspace.databaseURL()
    _ = try workspace.deployedDirectory(url.dialect)
    let report = try await report(url, workspace, in: context)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.text(report.text)
    }
    return report.health.isReady ? .done : .failed
  }

  private func runEach(_ workspace: MigrationWorkspace) async throws -> ExitStatus {
    let runs = try await workspace.targets()
    for dialect in Set(runs.targets.map(\.url.dialect)) {
      _ = try workspace.deployedDirectory(dialect)
    }
    let outcomes = try await runs.each { target, context in
      try await self.report(target.url, workspace, in: context)
    }
    let report = HealthOfMany(rows: Array(zip(runs.targets, outcomes)))
    try report.show(in: workspace.context.console, asJSON: arguments.has(.json))
    return report.isReady ? .done : .failed
  }

  private func report(
    _ url: DatabaseURL, _ workspace: MigrationWorkspace, in context: CommandContext
  ) async throws -> HealthReport {
    try url.checkExists()
    let migrator = workspace.migrator(try MigrationOptions.options(arguments, in: context))
    let wait = try MigrationOptions.wait(arguments)
    let start = ContinuousClock.now
    let access = DatabaseAccess(
      url: url, console: context.console, isReadOnly: true, wait: wait)
    return try await access.open { database in
      let connected = ContinuousClock.now - start
      return HealthReport(
        health: try await migrator.health(of: database), connected: connected,
        database: url.displayName)
    }
  }
}
