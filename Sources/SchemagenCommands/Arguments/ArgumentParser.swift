import SchemaDiagnostics

/// Parses a command line into its command, options and operands.
///
/// Options may go anywhere, even before the command. `--name value` and `--name=value` are the same,
/// everything after `--` is an operand, and `help migrate` is `migrate --help`.
struct ArgumentParser {
  /// The command that a command line names, with its arguments.
  struct Result {
    let description: CommandDescription
    let arguments: ParsedArguments
  }

  private var description: CommandDescription
  private var found: [(option: Option?, name: String, value: String)] = []
  private var operands: [String] = []
  private var remaining: ArraySlice<String>

  /// Parses the words after the program's name.
  ///
  /// - Parameters:
  ///   - words: The command line, without the program's name.
  ///   - root: The tool with all its commands.
  /// - Throws: A usage error for the first word that is not valid.
  static func parse(
    _ words: [String], root: CommandDescription
  ) throws(UsageError) -> Result {
    var parser = ArgumentParser(description: root, remaining: words[...])
    try parser.readWords()
    return Result(description: parser.description, arguments: try parser.checked())
  }

  private init(description: CommandDescription, remaining: ArraySlice<String>) {
    self.description = description
    self.remaining = remaining
  }

  private mutating func readWords() throws(UsageError) {
    while let word = remaining.popFirst() {
      if word == "--" {
        operands += remaining
        return
      } else if word == "-h" {
        found.append((.help, Option.help.name, ""))
      } else if word.hasPrefix("--") {
        try readOption(word.dropFirst(2))
      } else if word.hasPrefix("-"), word != "-" {
        throw .unknownOption(word, command: description.path, suggestion: nil)
      } else {
        try readPlainWord(word)
      }
    }
  }

  private mutating func readPlainWord(_ word: String) throws(UsageError) {
    if operands.isEmpty, let subcommand = description.subcommand(named: word) {
      description = subcommand
    } else if description.operands != nil {
      operands.append(word)
    } else if let foreign = ForeignCommand(description.path + [word]), foreign.words.contains(" ") {
      throw .unknownCommand(word, within: description.path, known: [], elsewhere: foreign)
    } else if description.subcommands.isEmpty {
      throw .unexpectedOperand(word, command: description.path)
    } else if word == Option.help.name {
      found.append((.help, word, ""))
    } else {
      throw .unknownCommand(
        word, within: description.path, known: description.subcommands.map(\.name),
        elsewhere: ForeignCommand(description.path + [word] + followingWords))
    }
  }

  /// The words after an unknown one, which may belong to it: `db push`.
  private var followingWords: [String] { Array(remaining.prefix { !$0.hasPrefix("-") }) }

  private mutating func readOption(_ text: Substring) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let option = description.option(named: name) ?? laterOption(named: name) else {
      throw unknownOption(name)
    }
    found.append((option, name, try value(of: option, attached: attached)))
  }

  /// An option of a subcommand that comes before the subcommand's name.
  private func laterOption(named name: String) -> Option? {
    var current = description
    for word in remaining where !word.hasPrefix("-") {
      guard let next = current.subcommand(named: word) else { continue }
      current = next
    }
    return current.option(named: name)
  }

  private mutating func value(
    of option: Option, attached: String?
  ) throws(UsageError) -> String {
    switch option.value {
    case .none:
      if let attached {
        throw .unexpectedValue(option, value: attached, command: description.path)
      }
      return ""
    case .required:
      if let attached { return attached }
      guard let next = remaining.first, next == "-" || !next.hasPrefix("-") else {
        throw .missingValue(option, command: description.path)
      }
      return remaining.removeFirst()
    case .choice(let values):
      return try choice(of: option, among: values, attached: attached)
    }
  }

  private mutating func choice(
    of option: Option, among values: [String], attached: String?
  ) throws(UsageError) -> String {
    if let attached {
      guard values.contains(attached) else {
        throw .invalidChoice(option, value: attached, command: description.path)
      }
      return attached
    }
    guard let next = remaining.first, values.contains(next) else { return values[0] }
    return remaining.removeFirst()
  }

  private func unknownOption(_ name: String) -> UsageError {
    let names = (description.options + Option.common).map(\.name)
    let suggestion = Suggestion.closest(to: name, in: names).map { "`--\($0)`" }
    return .unknownOption("`--\(name)`", command: description.path, suggestion: suggestion)
  }

  /// Checks that every option belongs to the command.
  private func checked() throws(UsageError) -> ParsedArguments {
    var arguments = ParsedArguments(command: description.path)
    for entry in found {
      guard let option = description.option(named: entry.name) else {
        throw unknownOption(entry.name)
      }
      arguments.add(entry.value, for: option)
    }
    try TargetOptions.checkCount(arguments, of: description)
    for operand in operands {
      guard description.operands != nil else {
        throw .unexpectedOperand(operand, command: description.path)
      }
      arguments.add(operand: operand)
    }
    return arguments
  }
}
