/// A command line that says something the tool does not understand.
enum UsageError: Error, Equatable {
  case unknownCommand(String, within: [String], suggestion: String?)
  case unknownOption(String, command: [String], suggestion: String?)
  case missingCommand([String])
  case missingValue(Option, command: [String])
  case unexpectedValue(Option, value: String, command: [String])
  case invalidChoice(Option, value: String, command: [String])
  case unexpectedOperand(String, command: [String])
  case missingOption(Option, command: [String])
  /// Something that only the command itself can know, in words.
  case other(String, command: [String])

  /// The command whose help explains the right usage.
  var command: [String] {
    switch self {
    case .unknownCommand(_, let path, _), .unknownOption(_, let path, _), .missingCommand(let path),
      .missingValue(_, let path), .unexpectedValue(_, _, let path), .invalidChoice(_, _, let path),
      .unexpectedOperand(_, let path), .missingOption(_, let path), .other(_, let path):
      path
    }
  }
}
