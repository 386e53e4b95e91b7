import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension EnumSteps {
  /// The swaps of the enums that lose labels, or regain some that the same script uses.
  func replacements() -> [ReplaceEnum] {
    let swapped = diff.enums.filter(\.isRecreated)
    if swapped.isEmpty { return [] }
    let tables = tablesByEnum()
    let departingColumns = departingColumns(of: Set(swapped.map(\.type.after.name)))
    return swapped.map { change in
      let name = change.type.after.name
      var step = replacement(of: change, in: tables[name] ?? [])
      step.departingColumns = departingColumns[name] ?? []
      return step
    }
  }

  /// The columns that change from a swapped enum to another one: that has to be there, with its new
  /// labels, before the values go over.
  private func departingColumns(of swapped: Set<QualifiedName>) -> [QualifiedName: [ReplaceEnum
    .User]]
  {
    diff.tables.reduce(into: [:]) { found, table in
      for old in table.table.before.columns {
        guard let type = old.type.enumeration, swapped.contains(type),
          let new = table.table.after.column(named: old.name)?.type.enumeration,
          new != type, swapped.contains(new)
        else { continue }
        found[type, default: []].append(
          ReplaceEnum.User(
            table: table.table.after.name, column: old, defaultValue: old.defaultValue))
      }
    }
  }

  /// The tables that stay, by the enums that their columns use.
  private func tablesByEnum() -> [QualifiedName: [EnumUsingTable]] {
    let changes = Dictionary(
      diff.tables.map { ($0.table.after.name, $0) }, uniquingKeysWith: { first, _ in first })
    let olds = Dictionary(
      diff.before.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let created = Set(diff.createdTables.map(\.name))
    var found: [QualifiedName: [EnumUsingTable]] = [:]
    for table in diff.after.tables where !created.contains(table.name) {
      let change = changes[table.name]
      // A table without changes may still have had other defaults, which the swap changes.
      let before = change?.table.before ?? olds[table.name].map(table.withDefaults)
      let swapped = EnumUsingTable(
        before: before ?? table, after: table, changes: change?.changes ?? [],
        rules: lexicalRules)
      for name in Set(table.columns.compactMap(\.type.enumeration)) {
        found[name, default: []].append(swapped)
      }
    }
    return found
  }

  /// The swap of one enum, with everything that has to step aside for it.
  private func replacement(of change: EnumDiff, in tables: [EnumUsingTable]) -> ReplaceEnum {
    let type = change.type.after.name
    var users: [ReplaceEnum.User] = []
    var dependents: [ReplaceEnum.Dependent] = []
    for table in tables {
      let found = table.users(of: type)
      if found.isEmpty { continue }
      users += found
      dependents += table.dependents(on: Set(found.map(\.column.name)))
    }
    return ReplaceEnum(
      type: change.type, users: users, dependents: dependents, mapping: mappings(in: change),
      naming: capabilities.naming)
  }

  /// What becomes of rows that hold a label which goes, as far as the user said so.
  func mappings(in change: EnumDiff) -> [ReplaceEnum.LabelMapping] {
    change.dropped.compactMap { mapping(of: $0, in: change) }
  }

  private func mapping(
    of value: EnumType.Value, in change: EnumDiff
  ) -> ReplaceEnum.LabelMapping? {
    let paths = ObjectAliases(change.type).paths(of: value)
    let answer = answers.renames.first { paths.contains($0.from) }
    guard let target = answer?.to.member,
      let new = change.type.after.values.first(where: {
        ObjectAliases.names(of: $0).contains(target)
      })
    else { return nil }
    return ReplaceEnum.LabelMapping(from: value.label, to: new.label)
  }
}

extension Table {
  /// The table with the defaults that its columns have in another one.
  fileprivate func withDefaults(of other: Table) -> Table {
    var table = self
    for place in columns.indices {
      guard let old = other.column(named: columns[place].name) else { continue }
      table.columns[place].defaultValue = old.defaultValue
    }
    return table
  }
}
