import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemaDiagnostics
import SchemaLifting
import SchemaLowering
import SchemaModel

/// `schemagen db pull`: a schema from a database.
struct PullCommand: Command {
  static let print = Option("print", help: "Print the schema and write nothing")
  static let report = Option("report", help: "Print what became of each object of the database")
  static let strict = Option(
    "strict", help: "Exit with 1 when an object is neither in the schema nor kept with its SQL")
  static let databaseSchema = Option(
    "db-schema", .required(valueName: "NAME"), isRepeatable: true,
    help: "A schema of PostgreSQL to read besides the datasource's (default: the current)")
  static let force = Option(
    "force", help: "Take out of the schema what the database does not have, whoever wrote it")

  static let description = CommandDescription(
    ["db", "pull"], summary: "Write a schema from a database",
    discussion: """
      Reads the database, changes nothing in it, and writes schema/schema.prisma, or the file that
      --schema names. A schema that is there keeps what was written by hand: only the lines that
      differ from the database change. If it has models or fields whose migration is not applied
      or not written yet, or if the database has hardly any of its tables, nothing is changed
      without --force. What a schema cannot declare, such as functions and triggers, stays in the
      database; --report lists it.
      """,
    options: [print, report, strict, databaseSchema, force],
    examples: [
      .init("schemagen db pull --url file:./app.db", "write a schema for an existing database"),
      .init("schemagen db pull --print --report", "look at the schema and at what it leaves out"),
    ]
  ) { arguments throws(UsageError) in PullCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let target = try PullTarget(arguments, in: context)
    let resolver = DatabaseURLResolver(context: context, schemaFolder: target.folder)
    let url = try resolver.resolve(
      arguments.value(.url), datasource: target.existing?.schema.datasource)
    let schemas = try await PulledSchemas(
      named: arguments.values(Self.databaseSchema), url: url, context: context
    ).names(besides: target.existing?.schema)
    var existing = target.existing.map {
      ExistingSchema(
        $0.schema, tables: Lowering.lower($0.schema, to: url.dialect), sources: $0.loaded.sources)
    }
    var live = try await LiveState.read(
      url, schemas: schemas, comparedWith: existing?.tables, in: context)
    if let schema = target.existing?.schema {
      try await checkCurrentSchema(live, schema, in: context)
    }
    let before = existing?.tables
    let renamed = existing.map { RenamedTables($0, in: live.declarable) }
    if let sources = renamed?.sources, let schema = SchemaCompiler.compile(sources).schema {
      let tables = Lowering.lower(schema, to: url.dialect)
      existing = ExistingSchema(schema, tables: tables, sources: sources)
      live = try await LiveState.read(url, schemas: schemas, comparedWith: tables, in: context)
    }
    if let reservation = live.reservation { context.console.note(reservation.asSentence) }
    let (lifted, after) = try lift(live, existing, target)
    var changes: PulledChanges?
    if let before, let after, let renamed {
      changes = PulledChanges(from: before, to: after, renamed)
    }
    if let changes, let existing = target.existing, !writesNothing, !arguments.has(Self.force),
      existing.schema.datasource?.providers.contains(where: { $0.dialect != nil }) == true
    {
      let workspace = try MigrationWorkspace(
        arguments, existing.loaded, existing.schema, in: context)
      try changes.protectModels(of: workspace, from: url)
      try await changes.protectEdits(of: workspace, from: url)
    }
    let written = writesNothing ? [] : try target.write(lifted.sources)
    let report = PullReport(live: live, lifted: lifted, changes: changes?.summary ?? [])
    show(report, written, in: context)
    return arguments.has(Self.strict) && report.isIncomplete ? .failed : .done
  }

  private var writesNothing: Bool { arguments.has(Self.print) }

  /// Checks that models without `@@schema` are in the database schema that a list of several would
  /// give them.
  private func checkCurrentSchema(
    _ live: LiveState, _ schema: Schema, in context: CommandContext
  ) async throws {
    if schema.datasource?.schemas.isEmpty == false || arguments.values(Self.databaseSchema).isEmpty
    {
      return
    }
    let current = try await LiveState.read(live.url, schemas: [], in: context)
    let found = Set(live.declarable.tables.map(\.name))
    let own = Set(current.declarable.tables.map(\.name))
    let tables = Lowering.lower(schema, to: live.url.dialect).tables.map(\.name)
    guard let lost = tables.first(where: { own.contains($0) && !found.contains($0) }) else {
      return
    }
    throw CommandFailure(
      "\(lost) is not in the database schema \(lost.effectiveSchema), but in another one that the "
        + "URL or the role makes the current one.",
      help:
        "List it in the datasource, as in `schemas = [\"app\", \"audit\"]`, and add `@@schema` to "
        + "each model and enum.")
  }

  /// - Returns: The schema's files, and the schema where one was there.
  private func lift(
    _ live: LiveState, _ existing: ExistingSchema?, _ target: PullTarget
  ) throws -> (LiftedSchema, Schema?) {
    guard let existing else {
      let lifted = SchemaLifting.lift(live.declarable, path: target.displayPath)
      try reject(lifted.errors.first)
      return (lifted, nil)
    }
    let lifted = SchemaLifting.update(existing, to: live.declarable(like: existing.tables))
    try reject(lifted.errors, in: target.displayPath)
    return (lifted, SchemaCompiler.compile(lifted.sources).schema)
  }

  private func reject(_ error: Diagnostic?) throws {
    guard let error else { return }
    throw CommandFailure(
      "The database has what cannot be written as a schema: \(error.message)",
      help: "Please report it with the table's definition.")
  }

  /// Refuses a schema that is no longer valid with what the database has now: a person has written what
  /// does not go with it.
  private func reject(_ errors: [Diagnostic], in path: String) throws {
    guard let first = errors.first else { return }
    var others: [String] = []
    for error in errors where error.message != first.message {
      if !others.contains(error.message) { others.append(error.message) }
    }
    throw CommandFailure(
      "With what the database has now, \(path) would not be valid: \(first.message)",
      help: others.prefix(Self.shownErrors).map { "Also: \($0)" }
        + [
          first.help,
          "Nothing was written. Change the schema by hand where both meet, and pull again.",
        ].compactMap(\.self))
  }

  private static let shownErrors = 5

  private func show(_ report: PullReport, _ written: [String], in context: CommandContext) {
    if arguments.has(.json) {
      context.console.result(report.json(written: written, text: arguments.has(Self.print)).text)
      return
    }
    if arguments.has(Self.print) {
      for file in report.lifted.sources.files {
        context.console.document(String(decoding: file.bytes, as: UTF8.self))
      }
      if arguments.has(Self.report) { context.console.remark(report.text) }
      return
    }
    context.console.report(report.changesText(written))
    if arguments.has(Self.report) {
      context.console.text(report.text)
    } else if report.isIncomplete {
      context.console.warn(
        "The schema leaves out parts of the database.",
        help: ["`schemagen db pull --report` lists them, with the reasons."])
    }
  }
}
