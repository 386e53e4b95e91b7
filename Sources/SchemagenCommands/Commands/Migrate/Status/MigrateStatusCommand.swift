import CanonicalJSON
import DatabaseTypes
import SchemagenMigrator

/// `schemagen migrate status`: shows which migrations are applied.
struct MigrateStatusCommand: Command {
  static let exitCode = Option(
    "exit-code",
    help: "Exit with 2 when a migration is pending, or the schema has changes without one")

  static let description = CommandDescription(
    ["migrate", "status"], summary: "Show which migrations are applied",
    discussion: """
      Changes nothing. Exits with 1 when an applied migration was edited or is missing. Also says
      when the schema has changes that no migration has.
      """,
    options: [exitCode],
    examples: [
      .init("schemagen migrate status --exit-code", "fail unless all migrations are applied")
    ]
  ) { arguments throws(UsageError) in MigrateStatusCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.directory(url.dialect)
    if directory.isPrisma {
      _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
    }
    let migrator = workspace.migrator(try MigrationOptions.options(arguments, in: context))
    let status = try await DatabaseAccess(url: url, console: context.console).status(by: migrator)
    let report = StatusReport(
      status: status, database: url.displayName, isMissing: url.isMissingFile,
      unwritten: unwritten(workspace, directory, url.dialect))
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.text(report.text)
    }
    if report.needsAttention { return .failed }
    return arguments.has(Self.exitCode) && !report.isUpToDate ? .different : .done
  }

  /// What the schema changes and no migration has; a snapshot that cannot be read is a remark, because
  /// the database has its status all the same.
  private func unwritten(
    _ workspace: MigrationWorkspace, _ directory: MigrationDirectory, _ dialect: Dialect
  ) -> [String] {
    do {
      let snapshot = try workspace.snapshot(checkedAgainst: [dialect: directory])
      return workspace.changes(since: snapshot, dialect)
    } catch {
      workspace.context.console.note(
        "The schema was not compared: \(CommandFailure(describing: error).message)")
      return []
    }
  }
}
