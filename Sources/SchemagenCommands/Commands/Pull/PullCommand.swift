import CanonicalJSON
import DatabaseSchema
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
    help: "A schema of PostgreSQL to read (default: the datasource's, else the current)")

  static let description = CommandDescription(
    ["db", "pull"], summary: "Write a schema from a database",
    discussion: """
      Reads the database, changes nothing in it, and writes schema/schema.prisma, or the file that
      --schema names. A schema that is there keeps what was written by hand: only the lines that
      differ from the database change. What a schema cannot declare, such as functions and
      triggers, stays in the database; --report lists it.
      """,
    options: [print, report, strict, databaseSchema],
    examples: [
      .init("schemagen db pull --url file:./app.db", "write a schema for an existing database"),
      .init("schemagen db pull --print --report", "look at the schema and at what it leaves out"),
    ]
  ) { arguments throws(UsageError) in PullCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let target = try PullTarget(arguments, in: context)
    let schema = target.loaded?.schema
    let resolver = DatabaseURLResolver(context: context, schemaFolder: target.folder)
    let url = try resolver.resolve(arguments.value(.url), datasource: schema?.datasource)
    let named = arguments.values(Self.databaseSchema)
    let live = try await LiveState.read(
      url, schemas: named.isEmpty ? schema?.datasource?.schemas ?? [] : named)
    let lifted = try lift(live, target)
    let report = PullReport(live: live, lifted: lifted)
    let written = arguments.has(Self.print) ? [] : try target.write(lifted.sources)
    show(report, written, in: context)
    return arguments.has(Self.strict) && report.isIncomplete ? .failed : .done
  }

  private func lift(_ live: LiveState, _ target: PullTarget) throws -> LiftedSchema {
    let lifted: LiftedSchema
    if let (schema, sources) = target.loaded {
      let tables = Lowering.lower(schema, to: live.url.dialect)
      lifted = SchemaLifting.update(
        ExistingSchema(schema, tables: tables, sources: sources), to: live.tables(like: tables))
    } else {
      lifted = SchemaLifting.lift(live.declarable, path: target.displayPath)
    }
    guard let error = lifted.errors.first else { return lifted }
    throw CommandFailure(
      "The database holds what cannot be written as a schema: \(error.message)",
      help: "Please report it with the table's definition.")
  }

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
    for path in written { context.console.report("Wrote \(path)") }
    if written.isEmpty { context.console.report("The schema says what the database is.") }
    if arguments.has(Self.report) {
      context.console.text(report.text)
    } else if report.isIncomplete {
      context.console.warn(
        "The schema leaves out parts of the database.",
        help: ["`schemagen db pull --report` lists them, with the reasons."])
    }
  }
}
