import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the attributes of a field that is a column.
  mutating func resolveScalarField(_ field: Int, ofModel model: Int) {
    let attributes = draft.models[model].fields[field].declaration.attributes
    let set = AttributeSet(attributes, marker: "@")
    for attribute in attributes where !bag.isFull {
      guard set.admits(attribute, bag: &bag) else {
        addUnread(attribute, attribute.name.text, field, ofModel: model)
        continue
      }
      var reader = AttributeReader(attribute, marker: "@")
      resolve(&reader, field, ofModel: model)
      draft.sqlFragments += reader.sqlFragments(ofModel: draft.models[model].name)
      if !reader.finish(into: &bag) { addUnread(attribute, reader.meant, field, ofModel: model) }
    }
  }

  /// Notes an attribute of a field that could not be read.
  mutating func addUnread(
    _ attribute: Attribute, _ meant: String?, _ field: Int, ofModel model: Int
  ) {
    draft.models[model].fields[field].addUnread(meant)
    draft.models[model].areAttributesRead = false
    // These are about the model, too.
    for key in ["id", "unique"] where meant ?? key == key {
      draft.models[model].addUnread(attribute, key)
    }
  }

  private mutating func resolve(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    switch reader.attribute.name.text {
    case "default": readDefault(&reader, field, ofModel: model)
    case "id": readID(&reader, field, ofModel: model)
    case "unique": readUnique(&reader, field, ofModel: model)
    case "check": readCheck(&reader, field, ofModel: model)
    case "relation" where !draft.models[model].fields[field].type.isKnown:
      readRelation(&reader, field, ofModel: model)
    case "relation":
      reader.error(
        .misplacedAttribute,
        "`\(draft.models[model].fields[field].name)` is not a relation field and cannot have `@relation`.",
        help: "`@relation` goes on a field whose type is a model.")
      reader.discard()
    default: draft.models[model].fields[field].readColumnAttribute(&reader)
    }
  }
}
