import SchemaDiagnostics
import SchemaSyntax

/// Reads a value as the kind that is needed, or reports what it is instead.
struct ValueReader {
  /// What was wrong with the values so far.
  var bag = DiagnosticBag()

  /// A string; constants, numbers and the like are reported.
  mutating func string(_ value: Expression) -> Name? {
    if case .string(let text, let span) = value { return Name(text, at: span) }
    let meant = quoted(value)
    report(
      value, expected: "a string",
      help: meant.map { "Write it in quotes: `\($0)`." } ?? "Write a string in quotes: `\"…\"`.",
      fix: meant.map { .writing($0, insteadOf: value) })
    return nil
  }

  /// The environment variable that `env("…")` names.
  ///
  /// - Parameters:
  ///   - call: The whole value.
  ///   - arguments: The arguments in its parentheses.
  mutating func variable(_ call: Expression, _ arguments: [Argument]) -> Name? {
    guard arguments.count == 1, let value = arguments[0].value else {
      bag.error(
        .invalidFunctionArguments, "`env` takes the name of one environment variable.",
        at: call.span, help: "Write `env(\"DATABASE_URL\")`.")
      return nil
    }
    if let name = arguments[0].name {
      var label = name.span
      label.end = value.span.start
      bag.warning(
        .invalidFunctionArguments,
        "`env` takes its argument without the name `\(name.text)`.",
        at: arguments[0].span, help: "Write `env(\(value.text))`.",
        fix: Fix("Remove `\(name.text)`", [Fix.Edit(label, with: "")]))
    }
    return string(value)
  }

  /// A bare word.
  mutating func constant(_ value: Expression) -> Name? {
    if case .constant(let text, let span) = value { return Name(text, at: span) }
    let meant = unquoted(value)
    report(
      value, expected: "a word",
      help: meant.map { "Write it without quotes: `\($0)`." } ?? "Write a name, without quotes.",
      fix: meant.map { .writing($0, insteadOf: value) })
    return nil
  }

  /// A whole number.
  mutating func integer(_ value: Expression) -> Int? {
    if case .number(let text, _) = value, let number = Int(text) { return number }
    var fix: Fix?
    if case .string(let text, _) = value, Int(text) != nil {
      fix = .writing(text, insteadOf: value)
    }
    report(
      value, expected: "a whole number", help: "Write only digits, without quotes.", fix: fix)
    return nil
  }

  /// `true` or `false`.
  mutating func boolean(_ value: Expression) -> Bool? {
    if case .constant("true", _) = value { return true }
    if case .constant("false", _) = value { return false }
    var fix: Fix?
    if case .string(let text, _) = value, ["true", "false"].contains(text) {
      fix = .writing(text, insteadOf: value)
    }
    report(value, expected: "a Boolean", help: "Write `true` or `false`.", fix: fix)
    return nil
  }

  /// The elements of a list; a single value is a list of one.
  func list(_ value: Expression) -> [Expression] {
    if case .array(let values, _) = value { values } else { [value] }
  }

  /// Reports a value of the wrong kind.
  mutating func report(
    _ value: Expression, expected: String, help: String, fix: Fix? = nil
  ) {
    bag.error(
      .wrongValue, "Expected \(expected), but found the \(value.kind) `\(value.text)`.",
      at: value.span, help: help, fix: fix)
  }

  /// The text of a value, in quotes.
  private func quoted(_ value: Expression) -> String? {
    switch value {
    case .constant(let text, _), .number(let text, _): "\"\(text)\""
    case .string, .function, .array, .object: nil
    }
  }

  /// The word within quotes.
  private func unquoted(_ value: Expression) -> String? {
    guard case .string(let text, _) = value, let first = text.utf8.first, first | 0x20 >= 0x61,
      text.utf8.allSatisfy({ byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (0x30...0x39).contains(byte) || byte == 0x5F
      })
    else { return nil }
    return text
  }
}
