import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Lifter {
  /// The declaration of an enum.
  func enumeration(_ type: EnumType) -> LiftedBlock {
    let part = LiftedPart.enumeration(type.name)
    let name = names.enums[type.name] ?? type.name.name
    return LiftedBlock(
      head: SchemaText.documentation(type.comment).map { LiftedLine($0) }
        + [LiftedLine("enum \(name) {", part)],
      fields: type.labels.map { LiftedLine("  " + value($0, of: type.name), part) },
      attributes: mapAttribute(type.name, as: name, part) + schemaAttribute(type.name, part))
  }

  private func value(_ label: String, of type: QualifiedName) -> String {
    let name = names.value(label, of: type)
    return name.isExactly(label) ? name : "\(name) @map(\(SchemaText.string(label)))"
  }
}
