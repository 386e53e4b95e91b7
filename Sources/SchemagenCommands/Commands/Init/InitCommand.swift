import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import DialectTypes
import Foundation
import ProjectFiles
import SchemaDiagnostics
import SchemagenMigrator

/// `schemagen init`: creates a first schema.
struct InitCommand: Command {
  static let provider = Option(
    "provider", .required(valueName: "NAME"),
    help: "The database: sqlite (default) or postgresql")

  static let target = Option(
    "target", .required(valueName: "NAME"),
    help: "The target for the generated code (default: Models)")

  static let description = CommandDescription(
    ["init"], summary: "Create a schema and an .env file, and show the lines for Package.swift",
    discussion: """
      Writes schema/schema.prisma (or the file that --schema names) with an example model, and
      .env with DATABASE_URL, readable by you only, if the file does not exist. Adds .env and the
      file of a SQLite database to .gitignore. Puts a Swift file into the folder of the target if
      that has none and --target names it, or it exists. Other files are never changed.
      """,
    options: [provider, target],
    examples: [
      .init("schemagen init", "start with a SQLite file"),
      .init("schemagen init --provider postgresql", "start with a PostgreSQL server"),
    ]
  ) { arguments throws(UsageError) in try InitCommand(arguments) }

  private let arguments: ParsedArguments
  private let dialect: Dialect?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    if let target = arguments.value(Self.target), !Self.isTargetName(target) {
      throw .other(
        "--target must be the name of a target, not `\(target)`.", command: arguments.command)
    }
    guard let name = arguments.value(Self.provider) else {
      dialect = nil
      return
    }
    guard let dialect = Dialect(rawValue: name == "postgres" ? "postgresql" : name) else {
      throw .other(
        "--provider must be sqlite or postgresql, not `\(name)`.", command: arguments.command)
    }
    self.dialect = dialect
  }

  /// Whether a name is that of a folder below `Sources` and of a target.
  private static func isTargetName(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let schema = try schemaPath(in: context)
    let database = try database(in: context, schema: schema)
    let project = NewProject(
      dialect: database.dialect, url: database.url, target: arguments.value(Self.target) ?? "Models"
    )
    var files = FileTransaction(root: context.workingDirectory, isDurable: false)
    files.add(schema, project.schema.utf8)
    if !hasDotEnv(context) { files.add(".env", project.dotEnv.utf8, isPrivate: true) }
    if let bytes = try ignoredFiles(of: project, context) { files.add(".gitignore", bytes) }
    if let path = swiftFile(of: project, context) { files.add(path, project.swiftFile.utf8) }
    let written = try files.commit().map(\.path)
    report(written, project: project, in: context)
    return .done
  }

  private func schemaPath(in context: CommandContext) throws -> String {
    let wanted = arguments.value(.schema) ?? "schema"
    let path = wanted.hasSuffix(".prisma") ? wanted : FilePath.join(wanted, "schema.prisma")
    let locator = SchemaLocator(context: context)
    let existing =
      arguments.has(.schema) ? try? locator.location(at: wanted) : try? locator.locate(nil)
    if let existing, let file = existing.files.first {
      throw CommandFailure(
        "A schema already exists: \(context.displayPath(file)).",
        help: "Edit it and run `schemagen migrate`, or choose another path with --schema PATH.")
    }
    return path
  }

  private func database(
    in context: CommandContext, schema: String
  ) throws -> (dialect: Dialect, url: String?) {
    guard let text = arguments.value(.url) else { return (dialect ?? .sqlite, nil) }
    let folder = context.absolute(FilePath.parent(of: schema))
    let url = try DatabaseURLResolver(context: context, schemaFolder: folder)
      .resolve(text, datasource: nil)
    guard dialect == nil || dialect == url.dialect else {
      throw CommandFailure("--provider and --url are for different databases.", status: .usage)
    }
    return (url.dialect, text)
  }

  /// The new text of `.gitignore`; `nil` if it stays as it is.
  private func ignoredFiles(
    of project: NewProject, _ context: CommandContext
  ) throws -> [UInt8]? {
    let path = context.absolute(".gitignore")
    let bytes =
      FileSystem.kind(of: path) == .missing ? [] : try FileContents.read(path, as: ".gitignore")
    return IgnoredFiles(database: databaseFile(of: project, context)).added(to: bytes)
  }

  /// The SQLite file that `.env` names, from the working directory; `nil` if it lies elsewhere.
  private func databaseFile(of project: NewProject, _ context: CommandContext) -> String? {
    let folder = context.workingDirectory
    let url =
      hasDotEnv(context)
      ? try? DatabaseURLResolver(context: context, schemaFolder: folder).resolve(
        nil, datasource: nil)
      : DatabaseURL(
        project.url ?? project.dialect.types.exampleURL, relativeTo: folder, in: context)
    guard let file = url?.file, file.hasPrefix(folder + "/") else { return nil }
    return String(file.dropFirst(folder.count + 1))
  }

  /// The path of the Swift file that the target's folder needs; `nil` if it needs none.
  private func swiftFile(of project: NewProject, _ context: CommandContext) -> String? {
    let path = "\(project.folder)/\(project.target).swift"
    return switch FileSystem.kind(of: context.absolute(project.folder)) {
    case .missing: arguments.has(Self.target) ? path : nil
    case .file: nil
    case .folder: hasSwiftFile(project, context) ? nil : path
    }
  }

  /// Whether the target's folder has a Swift file.
  private func hasSwiftFile(_ project: NewProject, _ context: CommandContext) -> Bool {
    let names = FileManager.default.subpaths(atPath: context.absolute(project.folder)) ?? []
    return names.contains { $0.hasSuffix(".swift") }
  }

  private func hasDotEnv(_ context: CommandContext) -> Bool {
    FileSystem.kind(of: context.absolute(".env")) != .missing
  }

  private func report(_ written: [String], project: NewProject, in context: CommandContext) {
    if arguments.has(.json) {
      context.console.result((["written": .strings(written)] as JSONNode).text)
      return
    }
    context.console.report("Wrote\n" + written.map { "  \($0)\n" }.joined())
    if !written.contains(".env") {
      context.console.report(".env already exists. The schema reads this variable:")
      context.console.report("  \(Secrets.masked(project.dotEnv))")
    }
    context.console.report(
      project.nextSteps(
        hasSwiftFile: hasSwiftFile(project, context), isPackage: arguments.has(Self.target)))
  }
}
