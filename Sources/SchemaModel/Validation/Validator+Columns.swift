import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The database has a column type for the field.
  mutating func fieldTypeIsSupported(_ field: FieldDraft, of model: ModelDraft) {
    if field.type.scalar == .decimal, !database.hasDecimal {
      return reportType("`Decimal`", field, help: "Add a datasource, or use `Float`.")
    }
    guard field.arity == .list else { return }
    // A list of composite values is one JSON array, which every database can hold.
    if case .composite = field.type { return }
    if !database.hasScalarLists {
      reportType(
        "lists such as `\(field.declaration.type.name.text)[]`", field,
        help: "Use `Json`, or a model of its own with a relation.")
    } else if field.type.scalar == .json, !database.hasJSONLists {
      reportType("lists of `Json`", field, help: "Use `Json`: it can hold an array.")
    }
  }

  private mutating func reportType(_ type: String, _ field: FieldDraft, help: String) {
    bag.error(
      .unsupportedFieldType,
      "\(database.title) has no \(type), which the field `\(field.name)` needs.",
      at: field.declaration.span, help: help)
  }

  /// `Unsupported` is for types that have no word in the schema language.
  mutating func unsupportedTypeIsNeeded(_ field: FieldDraft) {
    guard case .unsupported(let type) = field.type, let datasource else { return }
    let (name, arguments) = Self.parts(type)
    guard let definition = database.nativeTypes[name],
      NativeTypeRule(definition, arguments).problem == nil
    else { return }
    let list =
      definition.maximumCount == 0 || arguments.isEmpty
      ? "" : "(\(arguments.joined(separator: ",")))"
    let better =
      "\(definition.scalar.rawValue)\(field.arity.suffix) @\(datasource.datasource.name).\(name)\(list)"
    bag.error(
      .needlessUnsupported,
      "`Unsupported(\"\(type)\")` has a native type that can be used instead.",
      at: field.declaration.type.span, help: "Write `\(field.name) \(better)`.",
      fix: Fix("Use the native type", [Fix.Edit(field.declaration.type.span, with: better)]))
  }

  /// `Decimal(10,2)` in its parts.
  private static func parts(_ type: String) -> (String, [String]) {
    let name = type.prefix { $0 != "(" }
    let rest = type.dropFirst(name.count + 1).prefix { $0 != ")" }
    let arguments = rest.split(separator: ",").map { trim($0) }
    return (trim(name), arguments)
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Attributes of one field do not contradict each other.
  mutating func attributesGoTogether(_ field: FieldDraft, of model: ModelDraft) {
    if field.generatedExpression != nil, field.defaultValue != nil {
      reportConflict("@generated", "@default", field, "the database computes the value")
    }
    if field.generatedExpression != nil, field.updatedAt != nil {
      reportConflict("@generated", "@updatedAt", field, "the database computes the value")
    }
    if field.generatedExpression != nil, field.isVersion {
      reportConflict("@generated", "@version", field, "the database computes the value")
    }
    if field.isSoftDelete { softDeleteIsLeftAlone(field) }
    if model.isView, field.generatedExpression != nil {
      bag.error(
        .conflictingAttributes, "A view cannot have a generated column: `\(field.name)`.",
        at: field.declaration.attribute(named: "generated")?.span ?? field.declaration.span,
        help: "Remove `@generated`: the view's query computes the value.")
    }
  }

  /// Only the repository sets the time of deletion.
  private mutating func softDeleteIsLeftAlone(_ field: FieldDraft) {
    if field.defaultValue != nil {
      reportConflict("@softDelete", "@default", field, "every new row would already be deleted")
    }
    if field.updatedAt != nil {
      reportConflict("@softDelete", "@updatedAt", field, "every update would delete the row")
    }
    if field.generatedExpression != nil {
      reportConflict("@softDelete", "@generated", field, "no row could be deleted")
    }
  }

  private mutating func reportConflict(
    _ first: String, _ second: String, _ field: FieldDraft, _ reason: String
  ) {
    bag.error(
      .conflictingAttributes,
      "`\(field.name)` cannot have both `\(first)` and `\(second)`: \(reason).",
      at: field.declaration.attribute(named: String(second.dropFirst()))?.span
        ?? field.declaration.span,
      help: "Remove one of them.")
  }
}
