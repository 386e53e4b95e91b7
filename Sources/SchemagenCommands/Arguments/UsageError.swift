import SchemaDiagnostics

/// A command line that is not valid.
enum UsageError: Error, Equatable {
  /// A command that does not exist, with those that do, and what other tools call so.
  case unknownCommand(
    String, within: [String], known: [String], elsewhere: ForeignCommand? = nil)
  case unknownOption(String, command: [String], suggestion: String?)
  case missingCommand([String])
  case missingValue(Option, command: [String])
  case unexpectedValue(Option, value: String, command: [String])
  case invalidChoice(Option, value: String, command: [String])
  case unexpectedOperand(String, command: [String])
  case missingOption(Option, command: [String])
  /// A word that is not one of those that an option or operand accepts, with the closest one, and
  /// the help when nothing is close.
  case unknownWord(String, suggestion: String?, otherwise: String, command: [String])
  /// A rule of the command itself, with its message.
  case other(String, command: [String])

  /// The command whose help explains the right usage.
  var command: [String] {
    switch self {
    case .unknownCommand(_, let path, _, _), .unknownOption(_, let path, _),
      .missingCommand(let path),
      .missingValue(_, let path), .unexpectedValue(_, _, let path), .invalidChoice(_, _, let path),
      .unexpectedOperand(_, let path), .missingOption(_, let path), .other(_, let path),
      .unknownWord(_, _, _, let path):
      path
    }
  }

  /// A value that an option does not accept.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - option: The option it was given to.
  ///   - accepted: The values that the option accepts.
  ///   - command: The command, for messages about its usage.
  static func unknownValue(
    _ value: String, of option: Option, accepted: [String], command: [String]
  ) -> UsageError {
    .unknownWord(
      "\(option.spelling) cannot be `\(value)`.", suggestion: closest(to: value, in: accepted),
      otherwise: "It must be one of \(list(accepted)).", command: command)
  }

  /// The accepted word that a misspelt one may stand for, quoted.
  static func closest(to word: String, in accepted: [String]) -> String? {
    Suggestion.closest(to: word, in: accepted).map { "`\($0)`" }
  }

  /// Words as a list in a sentence, quoted.
  static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
