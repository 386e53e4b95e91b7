import SchemaDiagnostics
import SchemaSyntax

/// Takes a value as the kind that is needed there, or says what it is instead.
struct ValueReader {
  /// What was wrong with the values so far.
  var bag = DiagnosticBag()

  /// A string; constants, numbers and the like are reported.
  mutating func string(_ value: Expression) -> Name? {
    if case .string(let text, let span) = value { return Name(text, at: span) }
    report(value, expected: "a string", help: quoted(value))
    return nil
  }

  /// A bare word.
  mutating func constant(_ value: Expression) -> Name? {
    if case .constant(let text, let span) = value { return Name(text, at: span) }
    report(value, expected: "a word", help: unquoted(value))
    return nil
  }

  /// A whole number.
  mutating func integer(_ value: Expression) -> Int? {
    if case .number(let text, _) = value, let number = Int(text) { return number }
    report(value, expected: "a whole number")
    return nil
  }

  /// `true` or `false`.
  mutating func boolean(_ value: Expression) -> Bool? {
    if case .constant("true", _) = value { return true }
    if case .constant("false", _) = value { return false }
    report(value, expected: "a Boolean", help: "Write `true` or `false`.")
    return nil
  }

  /// The elements of a list; a single value stands for a list of one.
  func list(_ value: Expression) -> [Expression] {
    if case .array(let values, _) = value { values } else { [value] }
  }

  /// Reports a value of the wrong kind.
  mutating func report(_ value: Expression, expected: String, help: String? = nil) {
    bag.error(
      .wrongValue, "Expected \(expected), but found the \(value.kind) `\(value.text)`.",
      at: value.span, help: help)
  }

  private func quoted(_ value: Expression) -> String? {
    switch value {
    case .constant(let text, _), .number(let text, _): "Write it in quotes: `\"\(text)\"`."
    case .string, .function, .array, .object: nil
    }
  }

  private func unquoted(_ value: Expression) -> String? {
    if case .string(let text, _) = value { "Write it without quotes: `\(text)`." } else { nil }
  }
}
