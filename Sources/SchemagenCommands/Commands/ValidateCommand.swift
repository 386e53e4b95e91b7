import CanonicalJSON
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel
import SwiftEmission

/// `schemagen validate`: tells what is wrong with a schema, and mends it.
struct ValidateCommand: Command {
  static let fix = Option(
    "fix", help: "Mend what can be mended without asking, then report what is left")

  static let description = CommandDescription(
    ["validate"], summary: "Check the schema",
    discussion: """
      Prints what is wrong on standard error, as FILE:LINE:COLUMN: error: MESSAGE with the line
      and the way out; json, github and sarif go to standard output. Exits with 1 when there is
      an error; warnings alone are fine. `schemagen explain CODE` tells more about a message.
      """,
    options: [fix, DiagnosticFormat.option],
    examples: [
      .init("schemagen validate --schema schema", "check all files of a folder"),
      .init("schemagen validate --fix", "mend misspelt names, missing fields and the like"),
      .init("schemagen validate --format github", "annotate the lines of a pull request"),
    ]
  ) { arguments throws(UsageError) in try ValidateCommand(arguments) }

  private let arguments: ParsedArguments
  private let format: DiagnosticFormat

  /// Reads the arguments.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    format = try DiagnosticFormat(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let location = try SchemaLocator(context: context).locate(arguments.value(.schema))
    var sources = try SourceLoader(context: context).load(location)
    var mended: MendedFiles?
    if arguments.has(Self.fix) {
      let mending = SchemaFixer(sources)
      mended = MendedFiles(mending, location)
      try mended?.write(insteadOf: sources)
      sources = mending.sources
    }
    let verdict = SchemaCompiler.checkWithFixes(sources)
    let diagnostics = verdict.diagnostics + problems(of: verdict.generators)
    let report = DiagnosticReport(sources: sources, diagnostics: diagnostics, context: context)
    let isValid = !diagnostics.contains { $0.severity == .error }
    print(report, isValid, mended)
    let reads = format == .text || format == .plain
    if isValid, reads {
      let note = verdict.modelCount == 0 ? ", but declares no model yet" : ""
      context.console.report("\(location.shown(in: context)) is valid\(note).")
    }
    return isValid ? .done : .failed
  }

  /// What only the making of Swift would find.
  private func problems(of generators: [Generator]) -> [Diagnostic] {
    var bag = DiagnosticBag()
    _ = GeneratorOptions(generators, diagnostics: &bag)
    return bag.diagnostics
  }

  private func print(_ report: DiagnosticReport, _ isValid: Bool, _ mended: MendedFiles?) {
    let context = report.context
    if format != .json, let mended {
      // Where standard output is for machines, this is said on the side.
      for line in mended.lines {
        if format == .text || format == .plain {
          context.console.report(line)
        } else {
          context.console.note(line)
        }
      }
    }
    switch format {
    case .text: report.printText()
    case .plain: report.printPlainText()
    case .github: report.printAnnotations()
    case .sarif: report.printLog()
    case .json: context.console.result(document(report, isValid, mended).text)
    }
  }

  private func document(
    _ report: DiagnosticReport, _ isValid: Bool, _ mended: MendedFiles?
  ) -> JSONNode {
    var members: [(key: String, value: JSONNode)] = [("valid", .boolean(isValid))]
    if let mended { members.append(("fixed", mended.json)) }
    return .object(members + [("diagnostics", report.json)])
  }
}
