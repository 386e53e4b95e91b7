import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the attributes of the fields of a composite type.
  mutating func resolveCompositeType(_ type: Int) {
    for field in draft.compositeTypes[type].fields.indices {
      let attributes = draft.compositeTypes[type].fields[field].declaration.attributes
      guard !attributes.isEmpty else { continue }
      let set = AttributeSet(attributes, marker: "@")
      for attribute in attributes {
        guard set.admits(attribute, bag: &bag) else {
          draft.compositeTypes[type].fields[field].addUnread(attribute.name.text)
          continue
        }
        var reader = AttributeReader(attribute, marker: "@")
        resolve(&reader, field, ofType: type)
        if !reader.finish(into: &bag) {
          draft.compositeTypes[type].fields[field].addUnread(reader.meant)
        }
      }
    }
    let block = draft.compositeTypes[type].declaration
    for attribute in block.attributes {
      var reader = AttributeReader(attribute, marker: "@@")
      reader.error(
        .misplacedAttribute, "A composite type cannot have `\(reader.title)`: it has no table.",
        help: "Remove it; a composite type describes what a JSON column holds.")
      reader.discard()
      _ = reader.finish(into: &bag)
    }
    reportEqualColumnNames(
      draft.compositeTypes[type].fields, NameIndex(block.fields.map(\.name.text)), in: block)
  }

  private mutating func resolve(_ reader: inout AttributeReader, _ field: Int, ofType type: Int) {
    switch reader.attribute.name.text {
    case "map":
      draft.compositeTypes[type].fields[field].mappedName = reader.requiredName(
        "name", example: "\"key\"")
    case "default":
      readCompositeDefault(&reader, field, ofType: type)
    default:
      reader.reportUnknownAttribute(among: AttributeNames.compositeField)
    }
  }
}
