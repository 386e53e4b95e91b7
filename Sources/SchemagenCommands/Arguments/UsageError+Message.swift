extension UsageError {
  /// What is wrong, in one line.
  var message: String {
    switch self {
    case .unknownCommand(let word, let path, _, _):
      path.isEmpty
        ? "Unknown command \(quoted(word))."
        : "\(quoted(path.joined(separator: " "))) has no subcommand \(quoted(word))."
    case .unknownOption(let option, let path, _):
      "\(subject(path)) has no option \(option)."
    case .missingCommand(let path):
      "\(subject(path)) needs a command."
    case .missingValue(let option, _):
      "\(option.spelling) needs a value: \(option.usage)."
    case .unexpectedValue(let option, let value, _):
      "\(option.spelling) takes no value, but was given \(quoted(value))."
    case .invalidChoice(let option, let value, _):
      "\(option.spelling) cannot be \(quoted(value)): \(option.usage)."
    case .unexpectedOperand(let word, let path):
      "\(subject(path)) does not accept the argument \(quoted(word))."
    case .missingOption(let option, let path):
      "\(subject(path)) needs \(option.usage)."
    case .other(let text, _), .unknownWord(let text, _, _, _):
      text
    }
  }

  /// What to do about it.
  var help: [String] {
    let invocation = (["schemagen"] + command + ["--help"]).joined(separator: " ")
    var lines: [String] = []
    switch self {
    case .unknownCommand(_, _, _, let foreign?):
      lines.append(foreign.help)
    case .unknownCommand(let word, _, let known, nil):
      let suggestion = Self.closest(to: word, in: known)
      lines.append(
        suggestion.map { "Did you mean \($0)?" } ?? "The commands are \(Self.list(known)).")
    case .unknownOption(_, _, let suggestion?), .unknownWord(_, let suggestion?, _, _):
      lines.append("Did you mean \(suggestion)?")
    case .unknownWord(_, nil, let otherwise, _): lines.append(otherwise)
    default: break
    }
    return lines + ["Run `\(invocation)` for usage."]
  }

  private func subject(_ path: [String]) -> String {
    quoted((["schemagen"] + path).joined(separator: " "))
  }

  private func quoted(_ text: String) -> String { "`\(text)`" }
}
