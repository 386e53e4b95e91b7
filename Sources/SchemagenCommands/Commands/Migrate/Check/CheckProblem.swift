import CanonicalJSON
import SchemagenMigrator

/// Something that is wrong with a migrations folder.
struct CheckProblem: Equatable, Sendable {
  let message: String
  /// A file with a line, where there is one.
  var place: String?
  /// What to do about it, a line each.
  var help: [String] = []

  init(_ message: String, place: String? = nil, help: [String] = []) {
    self.message = message
    self.place = place
    self.help = help
  }

  /// A problem that stopped one of the checks.
  ///
  /// - Parameter subject: What was checked; `nil` where the error names it.
  init(_ error: any Error, about subject: String? = nil) {
    let failure = CommandFailure(describing: error)
    self.init(
      (subject.map { $0 + ": " } ?? "") + failure.message, place: failure.place, help: failure.help)
  }

  /// The problem as `--json` shows it.
  var json: JSONNode {
    ["message": .string(message), "place": .optional(place), "help": .strings(help)]
  }
}
