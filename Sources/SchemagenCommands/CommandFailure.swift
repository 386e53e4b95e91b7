import CanonicalJSON
import SchemagenMigrator

/// Why a command failed, with a message for its user.
struct CommandFailure: Error, Equatable {
  /// What is wrong, as a sentence.
  let message: String
  /// The file and line that it is about, printed before the message.
  var place: String?
  /// What to do about it, a line each.
  let help: [String]
  let status: ExitStatus

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

  /// The failure as `--json` shows it.
  var json: JSONNode {
    ["error": ["message": .string(message), "place": .optional(place), "help": .strings(help)]]
  }
}
