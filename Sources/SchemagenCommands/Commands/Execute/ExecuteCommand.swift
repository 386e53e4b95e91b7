import CanonicalJSON
import ProjectFiles
import SchemagenMigrator

/// `schemagen db execute`: runs a SQL script on a database.
struct ExecuteCommand: Command {
  static let file = Option("file", .required(valueName: "FILE"), help: "The script to run")
  static let stdin = Option("stdin", help: "Run a script from standard input")

  static let description = CommandDescription(
    ["db", "execute"], summary: "Run a SQL script on a database",
    discussion: """
      Runs all statements in one transaction: all of them, or, when one fails, not one. A script that
      starts with `-- schemagen: no-transaction` runs statement by statement. Rows are not printed, and
      the history of migrations does not change.
      """,
    options: [file, stdin, MigrationOptions.lockTimeout],
    examples: [
      .init("schemagen db execute --file fix.sql", "correct some rows"),
      .init(
        "echo 'DELETE FROM \"Session\"' | schemagen db execute --stdin", "from another program"),
    ]
  ) { arguments throws(UsageError) in try ExecuteCommand(arguments) }

  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    guard arguments.has(Self.file) != arguments.has(Self.stdin) else {
      throw .other("Name a script with --file FILE, or pass --stdin.", command: arguments.command)
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let (text, name) = try script(context)
    try url.checkExists()
    let count = try await ScriptFile(text: text, path: name)
      .run(at: url, MigrationOptions.options(arguments, in: context), in: context)
    if arguments.has(.json) {
      context.console.result((["statements": .number(count)] as JSONNode).text)
    } else {
      context.console.report(
        "Ran \(count) \(count == 1 ? "statement" : "statements") on \(url.displayName).")
    }
    return .done
  }

  /// The script, and what messages call it.
  private func script(_ context: CommandContext) throws -> (text: String, name: String) {
    let name = arguments.value(Self.file) ?? "standard input"
    let bytes =
      if let file = arguments.value(Self.file) {
        try FileContents.read(
          context.absolute(file), as: context.displayPath(context.absolute(file)))
      } else {
        try context.console.input.readAll()
      }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(name) is not UTF-8.", help: "Save it as UTF-8.")
    }
    return (text, name)
  }
}
