import Foundation
import SchemagenCommands
import Synchronization
import TestSupport

/// A folder in which commands are run as if they were typed.
///
/// All input and output is kept as one transcript, without the folder's own path.
final class Project: Sendable {
  /// 2026-11-21 09:30:00 UTC.
  static let start = 1_795_253_400.0

  let folder: TemporaryFolder
  /// Texts that differ from run to run, and what replaces them in the transcript.
  private let placeholders: [(text: String, name: String)]
  private let environment: Mutex<[String: String]>
  private let clock = Mutex(Project.start)
  private let lines = Mutex("")

  /// Starts a project with some files.
  init(
    _ files: [String: String] = [:], environment: [String: String] = [:],
    placeholders: [(text: String, name: String)] = []
  ) throws {
    folder = try TemporaryFolder()
    self.placeholders = placeholders + [(folder.path, "/project")]
    self.environment = Mutex(environment)
    for (name, text) in files { try folder.write(name, text) }
  }

  /// All input and output so far.
  var transcript: String { lines.withLock { $0 } }

  /// Runs a command line, which ends with a status of its own.
  ///
  /// - Parameters:
  ///   - line: The words after `schemagen`, separated by spaces.
  ///   - answers: The lines typed at a terminal; `nil` for no terminal.
  @discardableResult
  func run(_ line: String, answers: [String]? = nil) async -> ExitStatus {
    await run(line.split(separator: " ").map(String.init), answers: answers)
  }

  /// Runs a command line whose words may contain spaces.
  @discardableResult
  func run(_ words: [String], answers: [String]? = nil) async -> ExitStatus {
    let output = CapturedText(isTerminal: answers != nil)
    let errors = CapturedText(isTerminal: answers != nil)
    let environment = environment.withLock { $0 }
    let now = tick()
    let context = CommandContext(
      environment: environment, workingDirectory: folder.path,
      console: Console(
        output: output, errors: errors,
        input: ScriptedInput(answers ?? [], isTerminal: answers != nil),
        environment: environment.merging(["NO_COLOR": "1"]) { mine, _ in mine }),
      now: { now })
    let status = await CommandLineTool.run(words, in: context)
    note(words, output: output.text, errors: errors.text, status: status)
    return status
  }

  /// Adds the text of a file to the transcript.
  func show(_ name: String) {
    let text = folder.read(name) ?? "(there is no such file)\n"
    append("$ cat \(name)\n" + text + (text.hasSuffix("\n") ? "\n" : "\n\n"))
  }

  /// Adds the names of all files to the transcript.
  func list() {
    append("$ find\n" + folder.files().map { $0 + "\n" }.joined() + "\n")
  }

  /// Each command starts a minute after the one before.
  private func tick() -> Double {
    clock.withLock { now in
      defer { now += 60 }
      return now
    }
  }

  private func note(_ words: [String], output: String, errors: String, status: ExitStatus) {
    var text = "$ schemagen \(words.joined(separator: " "))\n" + output
    if !errors.isEmpty { text += "(standard error)\n" + errors }
    append(text + "(exit \(status.rawValue))\n\n")
  }

  private func append(_ text: String) {
    let shown = placeholders.reduce(text) { $0.replacing($1.text, with: $1.name) }
    lines.withLock { $0 += shown }
  }
}
