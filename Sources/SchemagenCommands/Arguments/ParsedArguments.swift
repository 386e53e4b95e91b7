/// The options and operands of one command line, checked against what its command accepts.
struct ParsedArguments: Equatable, Sendable {
  /// The command's name, for messages about its usage.
  let command: [String]
  private var values: [String: [String]] = [:]
  private(set) var operands: [String] = []

  init(command: [String]) {
    self.command = command
  }

  /// Whether an option is there.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The value of an option; the last one, if it was given more than once.
  func value(_ option: Option) -> String? { values[option.name]?.last }

  /// All values of a repeatable option, in the order of the command line.
  func values(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// The value of an option that the command requires.
  ///
  /// - Throws: A usage error that names the option.
  func required(_ option: Option) throws(UsageError) -> String {
    guard let value = value(option) else { throw .missingOption(option, command: command) }
    return value
  }

  mutating func add(_ value: String, for option: Option) {
    values[option.name, default: []].append(value)
  }

  mutating func add(operand: String) {
    operands.append(operand)
  }
}
