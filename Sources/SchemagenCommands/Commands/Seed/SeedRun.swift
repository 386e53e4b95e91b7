import ProjectFiles
import SchemagenMigrator

/// Fills a database with the rows of its seed.
struct SeedRun {
  let source: SeedSource
  let url: DatabaseURL
  let options: MigratorOptions
  let context: CommandContext
  /// Whether standard output is for the result alone.
  let isOutputTaken: Bool

  /// Checks a script without a database, so that a mistake is found before anything is dropped.
  ///
  /// - Throws: A failure, or a `MigrationError`, with the place.
  func check() throws {
    guard case .script(let path) = source else { return }
    try ScriptRunner.check(try text(of: path), path: context.displayPath(path), url.dialect)
  }

  private func text(of path: String) throws -> String {
    let shown = context.displayPath(path)
    let bytes = try FileContents.read(path, as: shown)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(shown) is not UTF-8.", help: "Save it as UTF-8.")
    }
    return text
  }

  /// Runs the seed: a script in one transaction, or a command with the database's URL as `DATABASE_URL`.
  ///
  /// - Returns: What was run, as messages show it.
  /// - Throws: A failure; what a script has done is rolled back then.
  func run() async throws -> String {
    switch source {
    case .script(let path):
      let shown = context.displayPath(path)
      _ = try await ScriptFile(text: try text(of: path), path: shown).run(
        at: url, options, in: context)
      return shown
    case .command(let line):
      try await start(line)
      return "`\(line)`"
    }
  }

  /// Runs a shell command in the working directory, and waits for it; Ctrl-C ends it, too.
  private func start(_ line: String) async throws {
    context.console.note("Running `\(line)` …")
    context.console.flush()
    let environment = context.environment.merging(["DATABASE_URL": url.url]) { _, new in new }
    let (folder, isOutputTaken) = (context.workingDirectory, isOutputTaken)
    let ending = try await Interrupts.cancelling {
      let child = try ChildProcess(
        ["/bin/sh", "-c", line], environment: environment, folder: folder, inheritsInput: true,
        output: isOutputTaken ? .errors : .inherited, errors: .inherited)
      let ending = await child.end()
      guard !Task.isCancelled else {
        throw CommandFailure(
          "Interrupted.", help: "`\(line)` was ended; what it had committed is in the database.",
          status: .interrupted)
      }
      return ending
    }
    guard ending.isSuccess else {
      throw CommandFailure(
        "`\(line)` ended with \(ending.words).",
        help: "Its own output says why; `schemagen db seed` runs it again.")
    }
  }
}
