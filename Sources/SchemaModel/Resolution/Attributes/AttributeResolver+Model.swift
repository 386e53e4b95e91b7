import SchemaDiagnostics
import SchemaSyntax

extension AttributeNames {
  /// Those of a model or view.
  static let model = ["id", "unique", "index", "map", "schema", "ignore", "check", "renamed"]
}

extension AttributeResolver {
  /// Reads the `@@` attributes of a model or view.
  mutating func resolveBlock(ofModel model: Int) {
    let attributes = draft.models[model].declaration.attributes
    guard !attributes.isEmpty || draft.models[model].primaryKey != nil else { return }
    let set = AttributeSet(attributes, marker: "@@", repeatable: AttributeNames.repeatable)
    for attribute in attributes where !bag.isFull {
      guard set.admits(attribute, bag: &bag) else {
        draft.models[model].addUnread(attribute, attribute.name.text)
        continue
      }
      var reader = AttributeReader(attribute, marker: "@@")
      resolve(&reader, ofModel: model)
      draft.sqlFragments += reader.sqlFragments(ofModel: draft.models[model].name)
      if !reader.finish(into: &bag) { draft.models[model].addUnread(attribute, reader.meant) }
    }
    reportIgnoredTwice(ofModel: model)
    reportOptionalKeyFields(ofModel: model)
  }

  private mutating func resolve(_ reader: inout AttributeReader, ofModel model: Int) {
    switch reader.attribute.name.text {
    case "id": readBlockID(&reader, ofModel: model)
    case "unique": readBlockUnique(&reader, ofModel: model)
    case "index": readIndex(&reader, ofModel: model)
    case "fulltext": readFulltext(&reader, ofModel: model)
    case "check": readCheck(&reader, nil, ofModel: model)
    case "map":
      draft.models[model].mappedName = reader.requiredName("name", example: "\"table_name\"")
    case "schema":
      draft.models[model].databaseSchema = reader.requiredName("map", example: "\"public\"")
    case "ignore": draft.models[model].isIgnored = true
    case "renamed":
      draft.models[model].formerName = reader.requiredName("from", example: "from: \"OldName\"")
    default: reader.reportUnknownAttribute(among: AttributeNames.model)
    }
  }

  /// Reads `@check` and `@@check`.
  mutating func readCheck(_ reader: inout AttributeReader, _ field: Int?, ofModel model: Int) {
    let expression = reader.requiredName("expression", example: "\"price >= 0\"")
    let name = reader.optionalName("map")
    let message = reader.optionalName("message")
    guard let expression else { return }
    reader.addSQL(expression)
    let check = Check(
      expression: expression.text, field: field.map { draft.models[model].fields[$0].name },
      databaseName: name?.text, message: message?.text, span: reader.attribute.span)
    draft.models[model].checks.append(check)
  }

  private mutating func reportIgnoredTwice(ofModel model: Int) {
    guard draft.models[model].isIgnored else { return }
    for field in draft.models[model].fields where field.isIgnored && !field.isRelation {
      bag.error(
        .misplacedAttribute,
        "`\(field.name)` does not need `@ignore`: its model has `@@ignore`.",
        at: field.declaration.span, help: "Remove `@ignore` from the field.")
    }
  }

  private mutating func reportOptionalKeyFields(ofModel model: Int) {
    guard let key = draft.models[model].primaryKey, !draft.models[model].isIgnored else { return }
    let optional = key.fields.filter { field in
      let field = draft.models[model].fields[field]
      return field.isCertain && field.arity != .required
    }
    guard !optional.isEmpty else { return }
    draft.models[model].addUnread(key.attribute, "id")
    let names = optional.map { draft.models[model].fields[$0].name }
    let marks = optional.compactMap { field -> Fix.Edit? in
      let declaration = draft.models[model].fields[field].declaration
      guard declaration.type.arity == .optional else { return nil }
      var mark = declaration.type.span
      mark.start = mark.end - 1
      return Fix.Edit(mark, with: "")
    }
    bag.error(
      .optionalKeyField,
      "The fields of a primary key must be required; \(names.quotedList) "
        + (names.count == 1 ? "is not." : "are not."),
      at: key.attribute.span,
      notes: optional.prefix(4).map {
        Diagnostic.Note("not required", at: draft.models[model].fields[$0].declaration.type.span)
      },
      help: "Remove the `?` or `[]` of the type, or use `@unique`.",
      fix: marks.count == optional.count ? Fix("Remove the `?`", marks) : nil)
  }
}
