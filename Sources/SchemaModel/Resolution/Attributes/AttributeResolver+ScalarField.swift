import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the attributes of a field that is a column.
  mutating func resolveScalarField(_ field: Int, ofModel model: Int) {
    let attributes = draft.models[model].fields[field].declaration.attributes
    let set = AttributeSet(attributes, marker: "@")
    for attribute in attributes where !bag.isFull && set.admits(attribute, bag: &bag) {
      var reader = AttributeReader(attribute, marker: "@")
      resolve(&reader, field, ofModel: model)
      reader.finish(into: &bag)
    }
  }

  private mutating func resolve(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    switch reader.attribute.name.text {
    case "default": readDefault(&reader, field, ofModel: model)
    case "id": readID(&reader, field, ofModel: model)
    case "unique": readUnique(&reader, field, ofModel: model)
    case "check": readCheck(&reader, field, ofModel: model)
    case "relation":
      reader.error(
        .misplacedAttribute,
        "`\(draft.models[model].fields[field].name)` is not a relation field and cannot have `@relation`.",
        help: "`@relation` stands at a field whose type is a model.")
      reader.discard()
    default: draft.models[model].fields[field].readColumnAttribute(&reader)
    }
  }
}
