import CanonicalJSON
import SchemagenMigrator

/// `schemagen db health`: whether a database is ready for the application.
struct HealthCommand: Command {
  static let description = CommandDescription(
    ["db", "health"], summary: "Check that the database answers and has all migrations",
    discussion: """
      Changes nothing. Exits with 0 when the database answers and no migration is pending, interrupted
      or edited, else with 1: for the health check of a container, or before traffic is sent to it.
      """,
    options: [MigrationOptions.wait],
    examples: [
      .init("schemagen db health", "as the health check of a container"),
      .init("schemagen db health --wait 30", "until the server has started"),
    ]
  ) { arguments throws(UsageError) in HealthCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    _ = try workspace.deployedDirectory(url.dialect)
    try url.checkExists()
    let migrator = workspace.migrator(try MigrationOptions.options(arguments, in: context))
    let wait = try MigrationOptions.wait(arguments)
    let start = ContinuousClock.now
    let access = DatabaseAccess(
      url: url, console: context.console, isReadOnly: true, wait: wait)
    let (health, connected) = try await access.open { database in
      let connected = ContinuousClock.now - start
      return (try await migrator.health(of: database), connected)
    }
    let report = HealthReport(health: health, connected: connected, database: url.displayName)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.text(report.text)
    }
    return health.isReady ? .done : .failed
  }
}
