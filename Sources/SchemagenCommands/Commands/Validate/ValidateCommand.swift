import CanonicalJSON
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel
import SwiftEmission

/// `schemagen validate`: reports what is wrong with a schema, and fixes it.
struct ValidateCommand: Command {
  static let fix = Option(
    "fix", help: "Fix what can be fixed automatically, then report the rest")

  static let description = CommandDescription(
    ["validate"], summary: "Check the schema",
    discussion: """
      Prints errors and warnings on standard error, as FILE:LINE:COLUMN: error: MESSAGE with the
      line and how to fix it; json, github and sarif go to standard output. Exits with 1 when there
      is an error, but not for warnings. `schemagen explain CODE` explains a message.
      """,
    options: [fix, DiagnosticFormat.option],
    examples: [
      .init("schemagen validate --schema schema", "check all files of a folder"),
      .init("schemagen validate --fix", "fix misspelt names, missing fields and the like"),
      .init("schemagen validate --format github", "annotate the lines of a pull request"),
    ]
  ) { arguments throws(UsageError) in try ValidateCommand(arguments) }

  private let arguments: ParsedArguments
  private let format: DiagnosticFormat

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    format = try DiagnosticFormat(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let location = try SchemaLocator(context: context).locate(arguments.value(.schema))
    var sources = try SourceLoader(context: context).load(location)
    var fixed: FixedFiles?
    if arguments.has(Self.fix) {
      let fixer = SchemaFixer(sources)
      fixed = FixedFiles(fixer, location)
      try fixed?.write(insteadOf: sources)
      sources = fixer.sources
    }
    let verdict = SchemaCompiler.checkWithFixes(sources)
    let diagnostics = verdict.diagnostics + problems(of: verdict.generators)
    let report = DiagnosticReport(sources: sources, diagnostics: diagnostics, context: context)
    let isValid = !diagnostics.contains { $0.severity == .error }
    print(report, isValid, fixed)
    let isText = format == .text || format == .plain
    if isValid, isText {
      let note = verdict.modelCount == 0 ? ", but declares no model yet" : ""
      context.console.report("\(location.shown(in: context)) is valid\(note).")
    }
    return isValid ? .done : .failed
  }

  /// What only the generation of Swift would find.
  private func problems(of generators: [Generator]) -> [Diagnostic] {
    var bag = DiagnosticBag()
    _ = GeneratorOptions(generators, diagnostics: &bag)
    return bag.diagnostics
  }

  private func print(_ report: DiagnosticReport, _ isValid: Bool, _ fixed: FixedFiles?) {
    let context = report.context
    if format != .json, let fixed {
      // Standard output is for the machine-readable format.
      for line in fixed.lines {
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
    case .json: context.console.result(document(report, isValid, fixed).text)
    }
  }

  private func document(
    _ report: DiagnosticReport, _ isValid: Bool, _ fixed: FixedFiles?
  ) -> JSONNode {
    var members: [(key: String, value: JSONNode)] = [("valid", .boolean(isValid))]
    if let fixed { members.append(("fixed", fixed.json)) }
    return .object(members + [("diagnostics", report.json)])
  }
}
