import CanonicalJSON
import ProjectFiles
import SchemaDiagnostics
import SchemagenMigrator

/// Why a command failed, with a message for its user.
struct CommandFailure: Error {
  /// What is wrong, as a sentence.
  let message: String
  /// The file and line that it is about, printed before the message.
  var place: String?
  /// What to do about it, a line each.
  var help: [String]
  let status: ExitStatus
  /// What is wrong with the schema, if that is why.
  var diagnostics: JSONNode = []
  /// What else `--json` shows: the questions, or what was done before it failed.
  var details: [(key: String, value: JSONNode)] = []

  init(_ message: String, help: String..., status: ExitStatus = .failed) {
    self.message = message
    self.help = help
    self.status = status
  }

  init(_ message: String, help: [String], status: ExitStatus = .failed) {
    self.message = message
    self.help = help
    self.status = status
  }

  /// The failure without the passwords that its texts repeat.
  ///
  /// - Parameter words: The command line, whose words may be URLs however they are misspelt.
  func withoutSecrets(of words: [String]) -> CommandFailure {
    let values = words.flatMap { word in
      [word] + word.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    }
    let asWritten = values.map { ($0, Secrets.masked(word: $0)) }.filter { $0 != $1 }
    // A URL that was taken for a path is shown as a path.
    let secret = asWritten + asWritten.map { (FilePath.normalized($0.0), $0.1) }
    func masked(_ text: String) -> String {
      Secrets.masked(secret.reduce(text) { $0.replacing($1.0, with: $1.1) })
    }
    var failure = CommandFailure(masked(message), help: help.map(masked), status: status)
    failure.place = place.map(masked)
    failure.diagnostics = diagnostics
    failure.details = details
    return failure
  }

  /// The failure without what its message starts with, where that is said beside it.
  func without(prefix: String) -> CommandFailure {
    guard message.hasPrefix(prefix) else { return self }
    var failure = CommandFailure(
      String(message.dropFirst(prefix.count)), help: help, status: status)
    failure.place = place
    failure.diagnostics = diagnostics
    failure.details = details
    return failure
  }

  /// The failure as `--json` shows it.
  var json: JSONNode {
    let error: JSONNode = [
      "message": .string(message), "place": .optional(place), "help": .strings(help),
    ]
    return .object([("error", error), ("diagnostics", diagnostics)] + details)
  }
}
