import SchemaDiagnostics
import SchemaModel

/// `schemagen validate`: tells what is wrong with a schema.
struct ValidateCommand: Command {
  static let description = CommandDescription(
    ["validate"], summary: "Check the schema",
    discussion: """
      Prints what is wrong on standard error, as FILE:LINE:COLUMN: error: MESSAGE with the line
      and the way out. Exits with 1 when there is an error; warnings alone are fine.
      """,
    examples: [.init("schemagen validate --schema schema", "check all files of a folder")]
  ) { arguments throws(UsageError) in ValidateCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loader = SchemaLoader(context: context)
    let loaded = try loader.compile(arguments)
    let isValid = loaded.result.schema != nil
    if arguments.has(.json) {
      let renderer = JSONDiagnosticRenderer(sources: loaded.sources)
      let diagnostics = renderer.document(for: loaded.result.diagnostics)
      let document: JSONDocument = ["valid": .bool(isValid), "diagnostics": diagnostics]
      context.console.result(document.text)
    } else {
      loader.report(loaded)
      if isValid { context.console.report("\(loaded.shown(in: context)) is valid.") }
    }
    return isValid ? .done : .failed
  }
}
