/// One option that a command accepts, such as `--schema PATH`.
struct Option: Equatable, Sendable {
  /// The value that an option takes.
  enum Value: Equatable, Sendable {
    /// No value: the option is a flag.
    case none
    /// Any text, which the help calls by this name.
    case required(valueName: String)
    /// One of these values, or no value for the first of them.
    case choice([String])
  }

  /// The name without its dashes.
  let name: String
  let value: Value
  /// Whether each use adds a value instead of replacing the previous one.
  let isRepeatable: Bool
  /// What it does, for the help.
  let help: String

  init(_ name: String, _ value: Value = .none, isRepeatable: Bool = false, help: String) {
    self.name = name
    self.value = value
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// How the option is written, with its dashes.
  var spelling: String { "--" + name }

  /// The option with the name of its value, as the help shows it.
  var usage: String {
    switch value {
    case .none: spelling
    case .required(let valueName): "\(spelling) \(valueName)"
    case .choice(let values): "\(spelling)[=\(values.joined(separator: "|"))]"
    }
  }
}
