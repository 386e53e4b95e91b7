import CanonicalJSON
import DatabaseSchema
import MigrationPlanning
import MigrationScripts
import SchemagenMigrator

/// `schemagen db drift`: what differs between a database and what its migrations made.
struct DriftCommand: Command {
  static let exitCode = Option("exit-code", help: "Exit with 2 when there is a difference")
  static let sql = Option("sql", help: "Print the SQL that makes the database equal again")

  static let description = CommandDescription(
    ["db", "drift"], summary: "Compare a database with what its migrations made",
    discussion: """
      Reads the database and compares it with the state after the migrations that are applied to
      it; pending ones are ignored. Changes nothing, and needs no other database. What a schema
      cannot declare, such as functions and triggers, is not compared; --json lists it.
      The options that answer questions are for --sql: what was renamed by hand can be renamed
      back with its data.
      """,
    options: [exitCode, sql] + DecisionOptions.all,
    examples: [
      .init("schemagen db drift --exit-code", "fail if someone changed the database by hand"),
      .init("schemagen db drift --sql", "the SQL that takes such changes back, for review"),
    ]
  ) { arguments throws(UsageError) in try DriftCommand(arguments) }

  private let arguments: ParsedArguments
  private let answers: DecisionAnswers

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    answers = try DecisionOptions.answers(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    try url.checkExists()
    let migrator = workspace.migrator(MigratorOptions())
    let status = try await DatabaseAccess(url: url, console: context.console).status(by: migrator)
    let recorded = try RecordedState(status, in: workspace, of: url)
    let live = try await LiveState.read(
      url, schemas: recorded.state.schemas, comparedWith: recorded.state, in: context)
    if let reservation = live.reservation { context.console.note(reservation.asSentence) }
    let report = try DriftReport(recorded: recorded, live: live, answers: answers)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else if arguments.has(Self.sql) {
      context.console.document(report.script)
    } else {
      context.console.text(report.text)
    }
    return arguments.has(Self.exitCode) && report.hasDifferences ? .different : .done
  }
}
