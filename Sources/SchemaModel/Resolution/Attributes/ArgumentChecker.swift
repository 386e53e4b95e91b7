import SchemaDiagnostics
import SchemaSyntax

/// Finds what is wrong with arguments whatever attribute they belong to.
struct ArgumentChecker {
  /// The attribute with its `@`s.
  let title: String
  private(set) var bag = DiagnosticBag()

  init(title: String) {
    self.title = title
  }

  /// Finds names that are used twice, and more than one argument without a name.
  mutating func checkNames(_ arguments: [Argument], of attribute: Attribute) {
    guard arguments.count > 1 else { return }
    var seen: [String: Argument] = [:]
    for argument in arguments {
      guard let name = argument.name else { continue }
      if let first = seen.updateValue(argument, forKey: name.text) {
        bag.error(
          .duplicateArgument, "Argument `\(name.text)` is already given.", at: argument.span,
          notes: [Diagnostic.Note("first given here", at: first.span)],
          help: "Remove one of the two.")
      }
    }
    let unnamed = arguments.filter { $0.name == nil }
    if unnamed.count > 1 { reportUnnamed(unnamed, of: attribute) }
  }

  /// Finds names without a value, in nested calls too.
  mutating func checkValues(_ arguments: [Argument]) {
    for argument in arguments {
      guard let value = argument.value else {
        reportMissingValue(argument)
        continue
      }
      checkValues(in: value)
    }
  }

  private mutating func checkValues(in value: Expression) {
    switch value {
    case .function(_, let arguments, _): checkValues(arguments)
    case .array(let values, _): for value in values { checkValues(in: value) }
    case .string, .number, .constant, .object: break
    }
  }

  private mutating func reportMissingValue(_ argument: Argument) {
    let name = argument.name?.text ?? ""
    bag.error(
      .missingValue, "The argument `\(name)` of `\(title)` is missing a value.",
      at: argument.span, help: "Write `\(name): …` or remove the argument.")
  }

  private mutating func reportUnnamed(_ arguments: [Argument], of attribute: Attribute) {
    let list = arguments.prefix(8).map(\.text).joined(separator: ", ")
    let span = arguments[0].span.extended(to: arguments[arguments.count - 1].span)
    let isRun = attribute.arguments.count == arguments.count
    bag.error(
      .duplicateArgument, "`\(title)` takes one argument without a name, not several.",
      at: attribute.span, help: "Did you forget the brackets? Write `\(title)([\(list)])`.",
      fix: isRun
        ? Fix(
          "Put the values into brackets",
          [
            Fix.Edit(
              SourceSpan(file: Int(span.file), start: Int(span.start), end: Int(span.start)),
              with: "["),
            Fix.Edit(span.after, with: "]"),
          ]) : nil)
  }
}
