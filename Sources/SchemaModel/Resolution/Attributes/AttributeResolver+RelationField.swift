import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the attributes of a relation field.
  mutating func resolveRelationField(_ field: Int, ofModel model: Int) {
    let attributes = draft.models[model].fields[field].declaration.attributes
    guard !attributes.isEmpty else { return }
    let set = AttributeSet(attributes, marker: "@")
    var readable: [Attribute] = []
    for attribute in attributes where !bag.isFull {
      if set.admits(attribute, bag: &bag) {
        readable.append(attribute)
      } else {
        addUnread(attribute, attribute.name.text, field, ofModel: model)
      }
    }
    // `@unique` suggests the columns of `@relation`, which may come after it.
    for attribute in readable where attribute.name.text == "relation" {
      var reader = AttributeReader(attribute, marker: "@")
      readRelation(&reader, field, ofModel: model)
      if !reader.finish(into: &bag) { addUnread(attribute, reader.meant, field, ofModel: model) }
    }
    for attribute in readable where attribute.name.text != "relation" {
      var reader = AttributeReader(attribute, marker: "@")
      readOther(&reader, field, ofModel: model)
      if !reader.finish(into: &bag) { addUnread(attribute, reader.meant, field, ofModel: model) }
    }
  }

  private mutating func readOther(
    _ reader: inout AttributeReader, _ field: Int, ofModel model: Int
  ) {
    let name = draft.models[model].fields[field].name
    switch reader.attribute.name.text {
    case "ignore":
      draft.models[model].fields[field].isIgnored = true
      return
    case "id", "unique":
      draft.models[model].fields[field].isUsedAsColumn = true
      reportKey(&reader, field, ofModel: model)
    case "renamed" where draft.models[model].fields[field].arity == .list:
      return draft.models[model].fields[field].readColumnAttribute(&reader)
    case "default", "map", "updatedAt", "check", "generated", "version", "softDelete", "renamed":
      draft.models[model].fields[field].isUsedAsColumn = true
      reader.error(
        .misplacedAttribute,
        "`\(name)` is a relation field and cannot have `\(reader.title)`: it has no column.",
        help: columnHint(field, ofModel: model),
        fix: columnNames(field, ofModel: model).isEmpty ? reader.attribute.removal : nil)
    default: reader.reportUnknownAttribute(among: AttributeNames.relationField)
    }
    reader.discard()
  }

  private func reportKey(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    let name = draft.models[model].fields[field].name
    let columns = columnNames(field, ofModel: model)
    var help = "Remove it."
    if columns.count == 1 { help = "Did you mean to put it on `\(columns[0])`?" }
    if columns.count > 1 {
      help = "Did you mean `@\(reader.title)([\(columns.joined(separator: ", "))])`?"
    }
    reader.error(
      .misplacedAttribute,
      "`\(name)` is a relation field and cannot have `\(reader.title)`: it has no column.",
      help: help)
  }

  private func columnHint(_ field: Int, ofModel model: Int) -> String? {
    let columns = columnNames(field, ofModel: model)
    if columns.isEmpty { return "Remove it." }
    return "Put it on \(columns.map { "`\($0)`" }.joined(separator: " or "))."
  }

  /// The names of a relation field's columns.
  func columnNames(_ field: Int, ofModel model: Int) -> [String] {
    let columns = draft.models[model].fields[field].relation?.fields ?? []
    return columns.map { draft.models[model].fields[$0].name }
  }
}
