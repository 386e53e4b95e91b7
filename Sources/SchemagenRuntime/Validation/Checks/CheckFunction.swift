/// A function of a check that both databases compute alike.
enum CheckFunction: Sendable {
  case length, lower, upper, trim, absolute, coalesce
  /// A cast to text.
  case text
  /// Any other function.
  case unknown

  /// - Parameter name: The name in lower case.
  init(_ name: String) {
    switch name {
    case "length", "char_length", "character_length": self = .length
    case "lower": self = .lower
    case "upper": self = .upper
    case "trim", "btrim": self = .trim
    case "abs": self = .absolute
    case "coalesce": self = .coalesce
    default: self = .unknown
    }
  }
}
