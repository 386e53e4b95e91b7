import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the attributes of an enum and its values.
  mutating func resolveEnum(_ index: Int) {
    for value in draft.enums[index].values.indices where !bag.isFull {
      resolveValue(value, ofEnum: index)
    }
    let attributes = draft.enums[index].declaration.attributes
    let set = AttributeSet(attributes, marker: "@@")
    for attribute in attributes {
      guard set.admits(attribute, bag: &bag) else {
        draft.enums[index].uncertainty.attributes.add(attribute.name.text)
        continue
      }
      var reader = AttributeReader(attribute, marker: "@@")
      resolve(&reader, ofEnum: index)
      if !reader.finish(into: &bag) {
        draft.enums[index].uncertainty.attributes.add(reader.meant)
      }
    }
  }

  private mutating func resolve(_ reader: inout AttributeReader, ofEnum index: Int) {
    switch reader.attribute.name.text {
    case "map":
      draft.enums[index].mappedName = reader.requiredName("name", example: "\"type_name\"")
    case "schema":
      draft.enums[index].databaseSchema = reader.requiredName("map", example: "\"public\"")
    case "renamed":
      draft.enums[index].formerName = reader.requiredName("from", example: "from: \"OldName\"")
    default: reader.reportUnknownAttribute(among: AttributeNames.enum)
    }
  }

  private mutating func resolveValue(_ value: Int, ofEnum index: Int) {
    let attributes = draft.enums[index].values[value].declaration.attributes
    let set = AttributeSet(attributes, marker: "@")
    for attribute in attributes {
      guard set.admits(attribute, bag: &bag) else {
        draft.enums[index].values[value].isLabelUnread = true
        continue
      }
      var reader = AttributeReader(attribute, marker: "@")
      switch attribute.name.text {
      case "map":
        // A label can be empty: <https://www.postgresql.org/docs/current/datatype-enum.html>.
        draft.enums[index].values[value].mappedName = reader.requiredText(
          "name", example: "\"label\"")
      case "renamed":
        draft.enums[index].values[value].formerName = reader.requiredName(
          "from", example: "from: \"OLD\"")
      default: reader.reportUnknownAttribute(among: AttributeNames.enumValue)
      }
      if !reader.finish(into: &bag) { draft.enums[index].values[value].isLabelUnread = true }
    }
  }
}
