import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SchemaMatcher {
  /// Matches the enums.
  func matchEnums() -> Match<EnumType> {
    let declarations = after.enums.compactMap {
      type -> (name: QualifiedName, source: QualifiedName?)? in
      guard let former = type.formerName else { return nil }
      let source = before.enums.first { $0.model == former || $0.name.name.isExactly(former) }
      return (type.name, source?.name)
    }
    let declared = DeclaredRenames(declarations, known: Set(before.enums.map(\.name)))
    func former(_ type: EnumType) -> String? {
      hints.answer(names: ObjectAliases(type).owners)
        ?? (declared.contains(type.name) ? type.formerName : nil)
    }
    return Match.matching(
      before.enums, after.enums,
      declared: [({ $0.model }, former), ({ $0.name.name }, former)],
      name: { $0.name.key }, origin: { $0.model },
      likeness: { Set($0.labels).intersection($1.labels).count })
  }

  /// Matches the values of an enum.
  func matchValues(_ type: Transition<EnumType>) -> Match<EnumType.Value> {
    let known = Set(type.before.values.map(\.$label))
    let declarations = type.after.values.compactMap {
      value -> (name: Exact<String>, source: Exact<String>?)? in
      guard let former = value.formerName else { return nil }
      let source = type.before.values.first { $0.name == former || $0.label.isExactly(former) }
      return (value.$label, source?.$label)
    }
    let declared = DeclaredRenames(declarations, known: known)
    let owners = ObjectAliases(type).owners
    func former(_ value: EnumType.Value) -> String? {
      if declared.contains(value.$label) { return value.formerName }
      if known.contains(value.$label) { return nil }
      return hints.answer(owners: owners, names: ObjectAliases.names(of: value))
    }
    return Match.matching(
      type.before.values, type.after.values,
      declared: [({ $0.label }, former), ({ $0.name }, former)],
      name: { $0.label }, origin: { $0.name }, likeness: { _, _ in 0 })
  }
}
