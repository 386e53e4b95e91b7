import SchemaDiagnostics

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
  /// A word that only the command itself can know, with the one that may be meant and what to say
  /// when there is none.
  case unknownWord(String, suggestion: String?, otherwise: String, command: [String])
  /// Something that only the command itself can know, in words.
  case other(String, command: [String])

  /// The command whose help explains the right usage.
  var command: [String] {
    switch self {
    case .unknownCommand(_, let path, _), .unknownOption(_, let path, _), .missingCommand(let path),
      .missingValue(_, let path), .unexpectedValue(_, _, let path), .invalidChoice(_, _, let path),
      .unexpectedOperand(_, let path), .missingOption(_, let path), .other(_, let path),
      .unknownWord(_, _, _, let path):
      path
    }
  }

  /// A value that an option does not know.
  ///
  /// - Parameters:
  ///   - value: What was given.
  ///   - option: The option it was given to.
  ///   - known: The values that the option knows.
  ///   - command: The command, for messages about its usage.
  static func unknownValue(
    _ value: String, of option: Option, known: [String], command: [String]
  ) -> UsageError {
    .unknownWord(
      "\(option.spelling) does not know `\(value)`.",
      suggestion: Suggestion.closest(to: value, in: known).map { "`\($0)`" },
      otherwise: "It knows " + known.map { "`\($0)`" }.joined(separator: ", ") + ".",
      command: command)
  }
}
