import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the attributes of a field that is a column.
  mutating func resolveScalarField(_ field: Int, ofModel model: Int) {
    let attributes = draft.models[model].fields[field].declaration.attributes
    for attribute in AttributeSet(attributes, marker: "@", bag: &bag).readable {
      var reader = AttributeReader(attribute, marker: "@")
      resolve(&reader, field, ofModel: model)
      reader.finish(into: &bag)
    }
  }

  private mutating func resolve(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    switch reader.attribute.name.text {
    case "id": readID(&reader, field, ofModel: model)
    case "unique": readUnique(&reader, field, ofModel: model)
    case "default": readDefault(&reader, field, ofModel: model)
    case "check": readCheck(&reader, field, ofModel: model)
    case "relation":
      reader.error(
        .misplacedAttribute,
        "`\(draft.models[model].fields[field].name)` is not a relation field and cannot have `@relation`.",
        help: "`@relation` stands at a field whose type is a model.")
      reader.discard()
    default: readColumn(&reader, &draft.models[model].fields[field])
    }
  }

  private func readColumn(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    switch reader.attribute.name.text {
    case "map": field.mappedName = reader.requiredName("name", example: "\"column_name\"")
    case "ignore": readIgnore(&reader, &field)
    case "updatedAt": readUpdatedAt(&reader, &field)
    case "renamed": field.formerName = reader.requiredName("from", example: "from: \"old_name\"")
    case "generated": readGenerated(&reader, &field)
    case "version": readVersion(&reader, &field)
    case "softDelete": readSoftDelete(&reader, &field)
    default: readNativeType(&reader, &field)
    }
  }

  private func readIgnore(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    if case .unsupported = field.type {
      reader.error(
        .misplacedAttribute, "A field of type `Unsupported` cannot have `@ignore`.",
        help: "Remove `@ignore`: such fields are left out of generated code anyway.")
    }
    field.isIgnored = true
  }

  private func readUpdatedAt(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    if field.type != .scalar(.dateTime) {
      reader.error(
        .misplacedAttribute, "A field with `@updatedAt` must be of type `DateTime`.")
    }
    if field.arity == .list {
      reader.error(.misplacedAttribute, "A field with `@updatedAt` cannot be a list.")
    }
    field.updatedAt = .client
    guard let value = reader.optional("by"), let word = reader.values.constant(value)
    else { return }
    switch word.text {
    case "Database": field.updatedAt = .database
    case "Client": break
    default:
      reader.error(
        .wrongValue, "`by` can be `Database` or `Client`, not `\(word.text)`.", at: word.span)
    }
  }

  private func readGenerated(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    let expression = reader.requiredName("expression", example: "\"price * quantity\"")
    field.generatedExpression = expression?.text
  }

  private func readVersion(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    field.isVersion = true
    let isInteger = field.type == .scalar(.int) || field.type == .scalar(.bigInt)
    if !isInteger || field.arity != .required {
      reader.error(
        .misplacedAttribute, "A field with `@version` must be a required `Int` or `BigInt`.",
        help: "Write `\(field.name) Int @default(0) @version`.")
    }
  }

  private func readSoftDelete(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    field.isSoftDelete = true
    if field.type != .scalar(.dateTime) || field.arity != .optional {
      reader.error(
        .misplacedAttribute, "A field with `@softDelete` must be of type `DateTime?`.",
        help: "Write `\(field.name) DateTime? @softDelete`: it is null while the row is there.")
    }
  }

  private func readNativeType(_ reader: inout AttributeReader, _ field: inout FieldDraft) {
    let name = reader.attribute.name
    let parts = name.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, field.type.scalar != nil else {
      return reader.reportUnknownAttribute(among: AttributeNames.scalarField)
    }
    if field.nativeType != nil {
      reader.error(.duplicateAttribute, "A field has one native type, and this is another one.")
    }
    field.nativeType = NativeTypeDraft(
      prefix: String(parts[0]), name: String(parts[1]), arguments: reader.attribute.arguments,
      span: reader.attribute.span)
    reader.discard()
  }
}
