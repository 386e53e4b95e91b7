import CanonicalJSON
import SchemagenMigrator

/// Why a command could not do its work, in words for the person who called it.
struct CommandFailure: Error, Equatable {
  /// What is wrong, as a sentence.
  let message: String
  /// The file and line it is about, in front of the message.
  var place: String?
  /// What to do about it, a line each.
  let help: [String]
  let status: ExitStatus

  /// Makes a failure from its words.
  init(_ message: String, help: String..., status: ExitStatus = .failed) {
    self.message = message
    self.help = help
    self.status = status
  }

  /// Makes a failure from its words.
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
