/// One option that a command accepts, such as `--schema PATH`.
struct Option: Equatable, Sendable {
  /// What may follow the option's name.
  enum Value: Equatable, Sendable {
    /// Nothing: the option is there or it is not.
    case none
    /// One word, shown in the help under this name.
    case required(valueName: String)
    /// One of some words, or none at all.
    case choice([String])
  }

  /// The name without its dashes.
  let name: String
  let value: Value
  /// Whether each use adds a value, instead of replacing the one before.
  let isRepeatable: Bool
  /// What it does, for the help.
  let help: String

  /// Describes an option.
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
    case .choice(let words): "\(spelling)[=\(words.joined(separator: "|"))]"
    }
  }
}
