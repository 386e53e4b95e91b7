/// What became of one of several databases.
enum TargetOutcome<Value: Sendable>: Sendable {
  case done(Value)
  case failed(CommandFailure)
  /// The command was interrupted before it.
  case notBegun

  /// What was done; `nil` where nothing was.
  var value: Value? {
    if case .done(let value) = self { value } else { nil }
  }

  /// The failure, with one for what was not begun.
  var failure: CommandFailure? {
    switch self {
    case .done: nil
    case .failed(let failure): failure
    case .notBegun: CommandFailure("Interrupted before it was begun.", status: .interrupted)
    }
  }
}
