import CanonicalJSON
import ProjectFiles
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel

/// `schemagen format`: gives a schema its canonical layout.
struct FormatCommand: Command {
  static let check = Option(
    "check", help: "Write nothing; list the files that would change, and exit with 1")
  static let stdin = Option("stdin", help: "Read a schema from standard input, print it formatted")

  static let description = CommandDescription(
    ["format"], summary: "Give the schema its canonical layout",
    discussion: """
      Aligns columns, orders attributes, adds what a relation misses, and writes LF. Works on
      schemas with errors as well: the parts that can be read are formatted.
      """,
    options: [check, stdin],
    examples: [
      .init("schemagen format", "format all files of the schema"),
      .init("schemagen format --check", "fail in CI when a file is not formatted"),
      .init("schemagen format --stdin < schema.prisma", "format from an editor"),
    ]
  ) { arguments throws(UsageError) in FormatCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    arguments.has(Self.stdin) ? try formatInput(context) : try formatFiles(context)
  }

  private func formatInput(_ context: CommandContext) throws -> ExitStatus {
    let bytes = SchemaFiles.withoutByteOrderMark(try context.console.input.readAll())
    let sources = SourceSet([SourceFile(path: "standard input", bytes: bytes)])
    let formatted = SchemaRepair.formatted(sources).files.first?.bytes ?? bytes
    if arguments.has(Self.check) { return formatted == bytes ? .done : .failed }
    context.console.output.write(bytes: formatted)
    return .done
  }

  private func formatFiles(_ context: CommandContext) throws -> ExitStatus {
    let location = try SchemaLocator(context: context).locate(arguments.value(.schema))
    let sources = try SourceLoader(context: context).load(location)
    let formatted = SchemaRepair.formatted(sources)
    var files = FileTransaction(root: location.folder, isDurable: true)
    var changed: [String] = []
    for (index, path) in location.files.enumerated()
    where formatted.files[index].bytes != sources.files[index].bytes {
      files.add(path, formatted.files[index].bytes)
      changed.append(sources.files[index].path)
    }
    if !arguments.has(Self.check) { _ = try files.commit() }
    report(changed, in: context)
    return arguments.has(Self.check) && !changed.isEmpty ? .failed : .done
  }

  private func report(_ changed: [String], in context: CommandContext) {
    if arguments.has(.json) {
      context.console.result((["changed": .strings(changed)] as JSONNode).text)
    } else if arguments.has(Self.check) {
      for path in changed { context.console.result(path) }
      if !changed.isEmpty { context.console.note("`schemagen format` formats them.") }
    } else {
      for path in changed { context.console.report("Formatted \(path)") }
    }
  }
}
