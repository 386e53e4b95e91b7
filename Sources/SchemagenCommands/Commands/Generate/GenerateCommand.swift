import CanonicalJSON
import ProjectFiles
import SchemaDiagnostics
import SchemaModel
import SwiftEmission

/// `schemagen generate`: writes the generated Swift code to a folder.
struct GenerateCommand: Command {
  static let output = Option(
    "output", .required(valueName: "DIR"),
    help: "The folder for the Swift files (default: the generator's `output`)")
  static let check = Option(
    "check", help: "Write nothing; list the files that would change and exit with 1")

  static let description = CommandDescription(
    ["generate"], summary: "Write the generated Swift code to a folder",
    discussion: """
      Only needed if you commit generated code: the build plugin does without it. Unchanged files
      are not touched; generated files of models that no longer exist are deleted. Files of other
      tools are neither changed nor deleted.
      """,
    options: [output, check],
    examples: [
      .init("schemagen generate --output Sources/Models/Generated", "write all files"),
      .init("schemagen generate --output Sources/Models/Generated --check", "fail if out of date"),
    ]
  ) { arguments throws(UsageError) in GenerateCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loader = SchemaLoader(context: context)
    let loaded = try loader.compile(arguments)
    let schema = try loader.validSchema(of: loaded)
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    options.check(against: schema, into: &bag)
    AmbiguousNames.warn(of: schema, options, into: &bag)
    DiagnosticReport(sources: loaded.sources, diagnostics: bag.diagnostics, context: context)
      .printText()
    guard !bag.hasErrors else { throw loader.invalid(loaded, bag.diagnostics) }
    let configured = schema.generators.first(where: \.isOurs)?.string("output")
    let folder = try folder(configured, loaded.location, context)
    let output = GeneratedFolder(path: folder, context: context)
    let changes = try output.changes(to: SwiftGenerator.generate(schema, options: options))
    if !arguments.has(Self.check) { try output.apply(changes) }
    report(changes, in: context)
    return arguments.has(Self.check) && !changes.isEmpty ? .failed : .done
  }

  /// The output folder; a path in the schema is relative to the schema's folder.
  private func folder(
    _ configured: String?, _ location: SchemaLocation, _ context: CommandContext
  ) throws -> String {
    if let path = arguments.value(Self.output) { return context.absolute(path) }
    if let configured {
      return FilePath.normalized(FilePath.join(location.folder, configured))
    }
    throw UsageError.missingOption(Self.output, command: arguments.command)
  }

  private func report(_ changes: GeneratedFolder.Changes, in context: CommandContext) {
    let written = changes.written.map { context.displayPath($0.path) }
    let removed = changes.removed.map(context.displayPath)
    if arguments.has(.json) {
      let document: JSONNode = ["written": .strings(written), "removed": .strings(removed)]
      context.console.result(document.text)
      return
    }
    let isCheck = arguments.has(Self.check)
    let lines =
      written.map { (isCheck ? "out of date: " : "Wrote ") + $0 }
      + removed.map { (isCheck ? "to be removed: " : "Removed ") + $0 }
    if isCheck {
      for line in lines { context.console.result(line) }
    } else {
      context.console.report(lines.isEmpty ? "Up to date." : lines.joined(separator: "\n"))
    }
  }
}
