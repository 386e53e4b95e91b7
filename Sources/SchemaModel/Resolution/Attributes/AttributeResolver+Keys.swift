import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads `@id`.
  mutating func readID(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    let key = KeyDraft(kind: .primary, sourceField: field, attribute: reader.attribute)
    readSingleColumn(&reader, field, into: key)
    if draft.models[model].fields[field].isRepeated {
      reader.isUncertain = true
    } else if let first = draft.models[model].primaryKey {
      reader.error(
        .severalPrimaryKeys,
        "Model `\(draft.models[model].name)` has `@id` on more than one field.",
        at: draft.models[model].declaration.span.start(of: draft.models[model].declaration.name),
        notes: [
          Diagnostic.Note("the first `@id`", at: first.attribute.span),
          Diagnostic.Note("another one", at: reader.attribute.span),
        ],
        help: "For a key of several fields, write `@@id([\(keyFields(ofModel: model))])` instead."
      )
    } else {
      draft.models[model].primaryKey = key
    }
  }

  /// The names of all fields with `@id`.
  private func keyFields(ofModel model: Int) -> String {
    guard bag.isSuggesting else { return "a, b" }
    let names = draft.models[model].fields.lazy
      .filter { $0.declaration.attribute(named: "id") != nil }.map(\.name)
    return names.prefix(8).joined(separator: ", ")
  }

  /// Reads `@unique`.
  mutating func readUnique(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    let key = KeyDraft(kind: .unique, sourceField: field, attribute: reader.attribute)
    readSingleColumn(&reader, field, into: key)
    key.predicate = readPredicate(&reader, ofModel: model)
    if draft.models[model].fields[field].isRepeated { reader.isUncertain = true }
    draft.models[model].keys.append(key)
  }

  /// Reads `@@id`.
  mutating func readBlockID(_ reader: inout AttributeReader, ofModel model: Int) {
    let key = KeyDraft(kind: .primary, attribute: reader.attribute)
    let columns = readColumns(&reader, .primary, ofModel: model)
    key.name = readClientName(&reader)
    key.mappedName = reader.optionalName("map")
    key.isClustered = reader.optionalBoolean("clustered")
    guard let columns else { return }
    key.columns = columns
    if let first = draft.models[model].primaryKey {
      reader.error(
        .severalPrimaryKeys,
        "Model `\(draft.models[model].name)` has both `@id` and `@@id`.",
        at: draft.models[model].declaration.span.start(of: draft.models[model].declaration.name),
        notes: [
          Diagnostic.Note("`@id` is here", at: first.attribute.span),
          Diagnostic.Note("`@@id` is here", at: reader.attribute.span),
        ], help: "Keep one of the two; the other can be `@unique` or `@@unique`.")
    }
    draft.models[model].primaryKey = key
  }

  /// Reads `@@unique`.
  mutating func readBlockUnique(_ reader: inout AttributeReader, ofModel model: Int) {
    let key = KeyDraft(kind: .unique, attribute: reader.attribute)
    let columns = readColumns(&reader, .unique, ofModel: model)
    key.name = readClientName(&reader)
    key.mappedName = reader.optionalName("map")
    key.isClustered = reader.optionalBoolean("clustered")
    key.predicate = readPredicate(&reader, ofModel: model)
    guard let columns else { return }
    key.columns = columns
    draft.models[model].keys.append(key)
  }

  /// Reads `@@index`, over columns or over an expression.
  mutating func readIndex(_ reader: inout AttributeReader, ofModel model: Int) {
    let key = KeyDraft(kind: .index, attribute: reader.attribute)
    let columns: [KeyDraft.Column]?
    if let expression = reader.optionalName("expression") {
      reader.addSQL(expression, of: "expression", isList: true)
      key.expression = expression.text
      key.isUniqueExpression = reader.optionalBoolean("unique") ?? false
      columns = []
    } else {
      columns = readColumns(&reader, .index, ofModel: model)
    }
    key.mappedName = readIndexName(&reader)
    key.method = readMethod(&reader)
    key.isClustered = reader.optionalBoolean("clustered")
    key.predicate = readPredicate(&reader, ofModel: model)
    guard let columns else { return }
    key.columns = columns
    draft.models[model].keys.append(key)
  }

  /// Reads `@@fulltext`, which the rules of the last stage refuse with the database's name.
  mutating func readFulltext(_ reader: inout AttributeReader, ofModel model: Int) {
    let key = KeyDraft(kind: .fulltext, attribute: reader.attribute)
    let columns = readColumns(&reader, .fulltext, ofModel: model)
    key.mappedName = reader.optionalName("map")
    guard let columns else { return }
    key.columns = columns
    draft.models[model].keys.append(key)
  }

  private func readSingleColumn(
    _ reader: inout AttributeReader, _ field: Int, into key: KeyDraft
  ) {
    key.mappedName = reader.optionalName("map")
    var column = KeyDraft.Column(field: field)
    column.length = reader.optionalInteger("length")
    column.sort = reader.optionalSort()
    key.isClustered = reader.optionalBoolean("clustered")
    key.columns = [column]
  }

  private func readClientName(_ reader: inout AttributeReader) -> Name? {
    guard let name = reader.optionalName("name") else { return nil }
    let isValid = name.text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if !isValid {
      reader.error(
        .invalidClientName,
        "The `name` of `\(reader.title)` can only contain the characters `_a-zA-Z0-9`.",
        at: name.span, help: "`map` sets the name in the database, where any character is allowed.")
    }
    return name
  }

  /// The database name from `map:`, or from `name:` as old schemas have it.
  private func readIndexName(_ reader: inout AttributeReader) -> Name? {
    let name = reader.optionalName("name")
    let mapped = reader.optionalName("map")
    if let name, mapped != nil {
      reader.error(
        .duplicateArgument,
        "`name` is the old word for `map` in `@@index`, which cannot have both.",
        at: name.span, help: "Remove `name`.")
    }
    return mapped ?? name
  }

  private func readMethod(_ reader: inout AttributeReader) -> IndexMethod? {
    guard let value = reader.optional("type"), let word = reader.values.constant(value)
    else { return nil }
    if let method = IndexMethod(rawValue: word.text) { return method }
    let known = IndexMethod.allCases.map(\.rawValue)
    let misspelling = Misspelling(
      word, known: known, otherwise: Misspelling.list("Use one of", known))
    reader.error(
      .wrongValue, "There is no index type `\(word.text)`.", at: word.span,
      help: misspelling.help, fix: misspelling.fix)
    return nil
  }
}
