import SchemaDiagnostics
import SchemaSyntax

/// Hands out the arguments of one attribute, and reports those that were not asked for.
struct AttributeReader {
  let attribute: Attribute
  /// `@` or `@@`.
  let marker: String
  /// Takes values and collects what is wrong with them.
  var values = ValueReader()
  /// A bit for each argument that was asked for; attributes with more than 64 arguments have
  /// long been reported for the first ones.
  private var read: UInt64 = 0
  /// The attribute that was meant, without its `@`s; `nil` when that is not known.
  var meant: String?
  /// The strings that hold SQL.
  private var fragments: [Fragment] = []
  /// Whether something about it is not known, because of a mistake in another place.
  var isUncertain = false

  init(_ attribute: Attribute, marker: String) {
    self.attribute = attribute
    self.marker = marker
    meant = attribute.name.text
  }

  /// The attribute with its `@`s.
  var title: String { marker + attribute.name.text }

  /// An argument that is written with its name.
  mutating func optional(_ name: String) -> Expression? {
    let arguments = attribute.arguments
    for index in arguments.indices where arguments[index].name?.text == name {
      markRead(index)
      return arguments[index].value
    }
    return nil
  }

  /// An argument whose name can be left out.
  mutating func optionalUnnamed(_ name: String) -> Expression? {
    let unnamed = attribute.arguments.firstIndex { $0.name == nil }
    if let unnamed { markRead(unnamed) }
    guard let named = optional(name) else {
      return unnamed.flatMap { attribute.arguments[$0].value }
    }
    if unnamed != nil {
      values.bag.error(
        .duplicateArgument, "Argument `\(name)` is already given without its name.",
        at: attribute.argument(named: name)?.span ?? attribute.span, help: "Remove one of the two.")
      return nil
    }
    return named
  }

  /// An argument whose name can be left out, but not its value.
  mutating func required(_ name: String, example: String) -> Expression? {
    let errors = values.bag.diagnostics.count
    if let value = optionalUnnamed(name) { return value }
    if values.bag.diagnostics.count == errors {
      values.bag.error(
        .missingArgument, "`\(title)` needs the argument `\(name)`.", at: attribute.span,
        help: "Write `\(title)(\(example))`.")
    }
    return nil
  }

  /// Reports what was not asked for; to be called once, after the last argument.
  ///
  /// - Parameter bag: Gets everything that was wrong with the attribute.
  /// - Returns: Whether all of it could be read.
  mutating func finish(into bag: inout DiagnosticBag) -> Bool {
    for index in 0..<min(attribute.arguments.count, 64) where read & (1 << UInt64(index)) == 0 {
      reportUnknown(attribute.arguments[index])
    }
    if values.bag.diagnostics.isEmpty { return !isUncertain }
    bag.append(values.bag)
    return !values.bag.hasErrors && !isUncertain
  }

  /// Reports something about the attribute as a whole.
  mutating func error(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan? = nil,
    notes: [Diagnostic.Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    values.bag.error(
      code, message, at: span ?? attribute.span, notes: notes, help: help, fix: fix)
  }

  /// Takes all arguments as asked for, when the attribute is wrong as a whole.
  mutating func discard() {
    read = .max
  }

  /// Notes a string that holds SQL.
  ///
  /// - Parameters:
  ///   - sql: The string.
  ///   - function: The function or argument that takes it; `nil` when the attribute itself does.
  ///   - isList: Whether commas may separate several parts of it.
  mutating func addSQL(_ sql: Name, of function: String? = nil, isList: Bool = false) {
    fragments.append(Fragment(text: sql, owner: function ?? title, isList: isList))
  }

  /// The SQL in the attribute of a model.
  func sqlFragments(ofModel model: String) -> [SQLFragment] {
    fragments.map {
      SQLFragment(
        model: model, owner: $0.owner, text: $0.text.text, span: $0.text.span, isList: $0.isList)
    }
  }

  private struct Fragment {
    let text: Name
    let owner: String
    let isList: Bool
  }

  private mutating func reportUnknown(_ argument: Argument) {
    let known = AttributeArguments.names(of: title)
    let introduction = known.count == 1 ? "Its argument is" : "Its arguments are"
    let list = known.isEmpty ? "Remove it." : Misspelling.list(introduction, known)
    guard let name = argument.name else {
      return values.bag.error(
        .unknownArgument, "`\(title)` takes no unnamed argument.", at: argument.span,
        help: list)
    }
    let misspelling = Misspelling(name, known: known, otherwise: list)
    values.bag.error(
      .unknownArgument, "`\(title)` has no argument `\(name.text)`.", at: argument.span,
      help: misspelling.help, fix: misspelling.fix)
  }

  private mutating func markRead(_ index: Int) {
    if index < 64 { read |= 1 << UInt64(index) }
  }
}
