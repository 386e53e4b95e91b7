import Foundation
import TestSupport

/// The built `schemagen`, and this program in the role of an application with the library.
struct Tool: Sendable {
  private let program: String
  private let suite: String

  /// Finds the tool beside this program.
  ///
  /// - Throws: ``Broken`` when it is not built.
  init() throws {
    let path = CommandLine.arguments[0]
    suite = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    program = URL(fileURLWithPath: suite).deletingLastPathComponent().path + "/schemagen"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Broken("\(program) is missing: run `swift build --product schemagen`")
    }
  }

  /// Starts the tool with the URL in its environment, where no list of processes shows it.
  ///
  /// - Parameters:
  ///   - words: Command and options.
  ///   - project: The folder with schema and migrations.
  ///   - url: The database.
  ///   - account: Runs it as another account; nil for that of this process.
  func start(
    _ words: [String], in project: MigrationProject, on url: String,
    as account: PostgresPrograms? = nil, adding: [String: String] = [:]
  ) throws -> ToolRun {
    let arguments = words + ["--schema", project.schema, "--no-input"]
    let command =
      account?.unprivileged(program, arguments) ?? [program] + arguments
    let environment = ["DATABASE_URL": url, "NO_COLOR": "1"].merging(adding) { $1 }
    return try ToolRun(command, words: words, environment: environment)
  }

  /// Runs the tool to its end.
  func run(
    _ words: String..., in project: MigrationProject, on url: String,
    as account: PostgresPrograms? = nil
  ) throws -> Outcome {
    try start(words, in: project, on: url, as: account).finish()
  }

  /// Makes a new project in a folder.
  func initialize(in folder: String, on url: String) throws -> Outcome {
    let words = ["init", "--provider", "postgresql", "--url", url, "--no-input"]
    let enter = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder]
    return try ToolRun(enter + [program] + words, words: ["init"], environment: ["NO_COLOR": "1"])
      .finish()
  }

  /// Whether another account can run the tool.
  func isReachable(as account: PostgresPrograms?) -> Bool {
    guard let command = account?.unprivileged(program, ["--version"]) else { return true }
    return (try? SpawnedProcess(command, output: "/dev/null").wait()) ?? false
  }

  /// Starts this program as a child with another role.
  func start(_ role: ChildRole, _ words: [String], on url: String) throws -> ToolRun {
    try ToolRun(
      [suite, role.rawValue] + words, words: [role.rawValue] + words,
      environment: ["DATABASE_URL": url])
  }
}
