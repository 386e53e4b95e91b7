import CanonicalJSON
import SchemagenMigrator

/// `schemagen migrate status`: tells which migrations a database has.
struct MigrateStatusCommand: Command {
  static let description = CommandDescription(
    ["migrate", "status"], summary: "Tell which migrations the database has",
    discussion: """
      Changes nothing. Exits with 1 when a migration was edited or is missing, with 2 when one is
      pending and --exit-code is given.
      """,
    options: [DiffCommand.exitCode],
    examples: [.init("schemagen migrate status --exit-code", "fail unless all are applied")]
  ) { arguments throws(UsageError) in MigrateStatusCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let migrator = workspace.migrator(try MigrationOptions.options(arguments, in: context))
    let status = try await DatabaseAccess(url: url).status(by: migrator)
    let report = StatusReport(
      status: status, database: url.shown, isMissing: url.isMissingFile)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.result(report.text)
    }
    if report.hasTrouble { return .failed }
    return arguments.has(DiffCommand.exitCode) && !status.isUpToDate ? .different : .done
  }
}
