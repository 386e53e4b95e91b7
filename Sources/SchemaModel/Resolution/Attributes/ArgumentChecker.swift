import SchemaDiagnostics
import SchemaSyntax

/// Finds what is wrong with arguments whatever attribute they belong to.
struct ArgumentChecker {
  private let attribute: Attribute
  private let marker: String
  private(set) var bag = DiagnosticBag()

  init(_ attribute: Attribute, marker: String) {
    self.attribute = attribute
    self.marker = marker
  }

  /// The attribute with its `@`s.
  private var title: String { marker + attribute.name.text }

  /// Whether there is nothing to look at: no argument, or one that is a single value.
  static func isPlain(_ arguments: [Argument]) -> Bool {
    guard arguments.count < 2 else { return false }
    switch arguments.first?.value {
    case .string, .number, .constant: return true
    case .function(_, let inner, _): return inner.isEmpty
    case .array, .object: return false
    case nil: return arguments.isEmpty
    }
  }

  /// Looks at all arguments.
  mutating func check() {
    // Native types count their arguments; everywhere else all but one have names.
    if attribute.arguments.count > 1, !attribute.name.text.utf8.contains(UInt8(ascii: ".")) {
      checkNames(attribute.arguments)
    }
    checkValues(attribute.arguments)
  }

  /// Whether each of a few arguments has a name of its own, but for one at most.
  private static func areDistinct(_ arguments: [Argument]) -> Bool {
    for index in arguments.indices.dropFirst() {
      let name = arguments[index].name?.text
      if arguments[..<index].contains(where: { $0.name?.text == name }) { return false }
    }
    return true
  }

  /// Finds names that are used twice, and more than one argument without a name.
  private mutating func checkNames(_ arguments: [Argument]) {
    if arguments.count <= 8, Self.areDistinct(arguments) { return }
    let named = arguments.filter { $0.name != nil }
    for repetition in NameIndex(named.compactMap(\.name?.text)).repetitions.prefix(8) {
      let argument = named[repetition.place]
      bag.error(
        .duplicateArgument, "Argument `\(argument.name?.text ?? "")` is already given.",
        at: argument.span,
        notes: [Diagnostic.Note("first given here", at: named[repetition.first].span)],
        help: "Remove one of the two.")
    }
    if named.count + 1 < arguments.count { reportUnnamed(arguments.filter { $0.name == nil }) }
  }

  /// Finds names without a value, in nested calls too.
  private mutating func checkValues(_ arguments: [Argument]) {
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

  private mutating func reportUnnamed(_ arguments: [Argument]) {
    let list = arguments.prefix(8).map(\.text).joined(separator: ", ")
    let span = arguments[0].span.extended(to: arguments[arguments.count - 1].span)
    let isRun = attribute.arguments.count == arguments.count
    bag.error(
      .duplicateArgument, "`\(title)` takes only one unnamed argument.",
      at: attribute.span, help: "Did you forget the brackets? Write `\(title)([\(list)])`.",
      fix: isRun
        ? Fix(
          "Put the values in brackets",
          [
            Fix.Edit(
              SourceSpan(file: Int(span.file), start: Int(span.start), end: Int(span.start)),
              with: "["),
            Fix.Edit(span.after, with: "]"),
          ]) : nil)
  }
}
