import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension AttributeNames {
  /// Those of a field that is a column.
  static let scalarField = [
    "id", "unique", "default", "map", "updatedAt", "ignore", "check", "renamed", "generated",
    "version", "softDelete",
  ]
}

extension FieldDraft {
  /// Reads an attribute of the column alone.
  func readColumnAttribute(_ reader: inout AttributeReader) {
    if reader.attribute.isNativeType { return readNativeType(&reader) }
    switch reader.attribute.name.text {
    case "map": mappedName = reader.requiredName("name", example: "\"column_name\"")
    case "ignore": readIgnore(&reader)
    case "updatedAt": readUpdatedAt(&reader)
    case "renamed": formerName = reader.requiredName("from", example: "from: \"old_name\"")
    case "generated": readGenerated(&reader)
    case "version": readVersion(&reader)
    case "softDelete": readSoftDelete(&reader)
    default:
      let names = AttributeNames.scalarField + (type.isKnown ? [] : ["relation"])
      reader.reportUnknownAttribute(among: names)
    }
  }

  private func readIgnore(_ reader: inout AttributeReader) {
    if case .unsupported = type {
      reader.error(
        .misplacedAttribute, "A field of type `Unsupported` cannot have `@ignore`.",
        help: "Remove `@ignore`: such fields are left out of generated code anyway.")
    }
    isIgnored = true
  }

  private func readUpdatedAt(_ reader: inout AttributeReader) {
    if type.isKnown, type != .scalar(.dateTime) {
      reader.error(
        .misplacedAttribute, "A field with `@updatedAt` must be of type `DateTime`.",
        help: "Write `\(name) DateTime @updatedAt`, or remove `@updatedAt`.")
    }
    if arity == .list {
      reader.error(
        .misplacedAttribute, "A field with `@updatedAt` cannot be a list.",
        help: "Remove the `[]` or `@updatedAt`.")
    }
    updatedAt = .client
    guard let value = reader.optional("by"), let word = reader.values.constant(value)
    else { return }
    switch word.text {
    case "Database": updatedAt = .database
    case "Client": break
    default:
      let misspelling = Misspelling(word, known: ["Database", "Client"])
      reader.error(
        .wrongValue, "`by` must be `Database` or `Client`, not `\(word.text)`.", at: word.span,
        help: misspelling.help, fix: misspelling.fix)
    }
  }

  private func readGenerated(_ reader: inout AttributeReader) {
    let expression = reader.requiredName("expression", example: "\"price * quantity\"")
    guard let expression else { return }
    reader.addSQL(expression)
    generatedExpression = expression.text
  }

  private func readVersion(_ reader: inout AttributeReader) {
    isVersion = true
    let isInteger = !type.isKnown || type == .scalar(.int) || type == .scalar(.bigInt)
    if !isInteger || arity != .required {
      reader.error(
        .misplacedAttribute, "A field with `@version` must be a required `Int` or `BigInt`.",
        help: "Write `\(name) Int @default(0) @version`.")
    }
  }

  private func readSoftDelete(_ reader: inout AttributeReader) {
    isSoftDelete = true
    if (type.isKnown && type != .scalar(.dateTime)) || arity != .optional {
      reader.error(
        .misplacedAttribute, "A field with `@softDelete` must be of type `DateTime?`.",
        help: "Write `\(name) DateTime? @softDelete`: it is null until the row is deleted.")
    }
  }

  private func readNativeType(_ reader: inout AttributeReader) {
    let parts = reader.attribute.name.text.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, type.scalar != nil || !type.isKnown else {
      return reportNativeTypeOnOther(&reader)
    }
    if let first = nativeType {
      let isSame =
        reader.attribute.arguments.isEmpty && first.arguments.isEmpty
        && reader.attribute.name.text == "\(first.prefix).\(first.name)"
      reader.error(
        .duplicateAttribute, "A field can have only one native type.",
        notes: [Diagnostic.Note("the first one", at: first.span)], help: "Remove one of the two.",
        fix: isSame ? reader.attribute.removal : nil)
    }
    nativeType = NativeTypeDraft(
      prefix: String(parts[0]), name: String(parts[1]), arguments: reader.attribute.arguments,
      span: reader.attribute.span)
    reader.discard()
  }

  private func reportNativeTypeOnOther(_ reader: inout AttributeReader) {
    reader.error(
      .misplacedAttribute,
      "`\(name)` cannot have the native type `\(reader.title)`: its type is not a scalar.",
      help: "Remove it.")
    reader.discard()
  }
}
