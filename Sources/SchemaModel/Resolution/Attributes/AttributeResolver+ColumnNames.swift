import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Finds columns of one name among the fields of a block.
  ///
  /// Names of fields differ already, so only mapped ones have to be looked at.
  mutating func reportEqualColumnNames(
    _ fields: [FieldDraft], _ indices: NameIndex, in block: ModelDeclaration
  ) {
    var mapped: [(name: String, field: Int)] = []
    for (index, field) in fields.enumerated() where !bag.isFull && !field.isRepeated {
      guard let name = field.mappedName?.text else { continue }
      mapped.append((name, index))
      if let other = indices[name], other != index, fields[other].mappedName == nil,
        fields[other].isCertain, !fields[other].isRelation, !fields[other].mayHave("map")
      {
        reportEqual(field, fields[other], in: block)
      }
    }
    let names = NameIndex(mapped.map(\.name))
    for repetition in names.repetitions where !bag.isFull {
      let (field, first) = (mapped[repetition.place].field, mapped[repetition.first].field)
      reportEqual(fields[field], fields[first], in: block)
    }
  }

  private mutating func reportEqual(
    _ field: FieldDraft, _ other: FieldDraft, in block: ModelDeclaration
  ) {
    bag.error(
      .duplicateDatabaseName,
      "Fields `\(other.name)` and `\(field.name)` of `\(block.name.text)` have the same column, `\(field.databaseName)`.",
      at: field.declaration.name.span,
      notes: [Diagnostic.Note("the other field", at: other.declaration.name.span)],
      help: "Give one of them another name with `@map`.")
  }
}
