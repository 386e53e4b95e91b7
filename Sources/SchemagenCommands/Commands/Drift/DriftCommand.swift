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
      \(TargetOptions.discussion)
      """,
    options: [exitCode, sql] + TargetOptions.all + DecisionOptions.all,
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
    try TargetOptions.check(arguments)
    let workspace = try MigrationWorkspace(arguments, in: context)
    if TargetOptions.areGiven(arguments) { return try await runEach(workspace) }
    let report = try await report(try workspace.databaseURL(), workspace, in: context)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else if arguments.has(Self.sql) {
      context.console.document(report.script)
    } else {
      context.console.text(report.text)
    }
    return status(hasDifferences: report.hasDifferences)
  }

  private func runEach(_ workspace: MigrationWorkspace) async throws -> ExitStatus {
    guard !arguments.has(Self.sql) else {
      throw UsageError.other(
        "--sql is for one database: name it with --url.", command: arguments.command)
    }
    let runs = try await workspace.targets()
    let outcomes = try await runs.each { target, context in
      try await self.report(target.url, workspace, in: context)
    }
    let report = DriftOfMany(rows: Array(zip(runs.targets, outcomes)))
    try report.show(in: workspace.context.console, asJSON: arguments.has(.json))
    return status(hasDifferences: report.hasDifferences)
  }

  private func report(
    _ url: DatabaseURL, _ workspace: MigrationWorkspace, in context: CommandContext
  ) async throws -> DriftReport {
    try url.checkExists()
    let status = try await DatabaseAccess(url: url, console: context.console)
      .status(by: workspace.migrator(MigratorOptions()))
    return try await DriftReport.read(url, status, workspace, answers, in: context)
  }

  private func status(hasDifferences: Bool) -> ExitStatus {
    arguments.has(Self.exitCode) && hasDifferences ? .different : .done
  }
}
