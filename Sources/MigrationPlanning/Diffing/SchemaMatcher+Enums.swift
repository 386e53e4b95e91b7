import DatabaseSchema

extension SchemaMatcher {
  /// Pairs the enums.
  func matchEnums() -> Match<EnumType> {
    let known = Set(before.enums.map(\.name))
    func former(_ type: EnumType) -> String? {
      hints.answer(names: [type.model, type.name.name])
        ?? (known.contains(type.name) ? nil : type.formerName)
    }
    return Match.pairing(
      before.enums, after.enums,
      by: [
        ({ $0.model }, former), ({ $0.name.name }, former),
        ({ $0.name.key }, { $0.name.key }), ({ $0.model }, { $0.model }),
      ])
  }

  /// Pairs the values of an enum.
  func matchValues(_ type: Transition<EnumType>) -> Match<EnumType.Value> {
    let known = Set(type.before.labels)
    let owners = [type.after.model, type.before.model, type.after.name.name, type.before.name.name]
    func former(_ value: EnumType.Value) -> String? {
      if known.contains(value.label) { return nil }
      return hints.answer(owners: owners, names: [value.name, value.label]) ?? value.formerName
    }
    return Match.pairing(
      type.before.values, type.after.values,
      by: [
        ({ $0.label }, former), ({ $0.name }, former),
        ({ $0.label }, { $0.label }), ({ $0.name }, { $0.name }),
      ])
  }
}
