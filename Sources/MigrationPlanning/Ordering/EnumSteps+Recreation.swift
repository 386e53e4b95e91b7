import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension EnumSteps {
  /// The steps that recreate enums that lose labels, or regain some that the same script uses.
  func recreations() -> [RecreateEnum] {
    let recreated = diff.enums.filter(\.isRecreated)
    if recreated.isEmpty { return [] }
    let tables = tablesByEnum()
    let departingColumns = departingColumns()
    let typeNames = diff.typeNames
    return recreated.map { change in
      let name = change.type.after.name
      var step = recreation(of: change, in: tables[name] ?? [], besides: typeNames)
      step.departingColumns = departingColumns[name] ?? []
      return step
    }
  }

  /// The columns that keep the former type of a recreated enum until they change.
  private func departingColumns() -> [QualifiedName: [RecreateEnum.User]] {
    diff.tables.reduce(into: [:]) { found, table in
      for column in blockers(in: table).departingColumns(table.changes) {
        guard let type = column.type.enumeration else { continue }
        found[type, default: []].append(
          RecreateEnum.User(
            table: table.table.after.name, column: column, defaultValue: column.defaultValue))
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
      // A table without changes may still have had other defaults, which recreating the enum
      // changes.
      let before = change?.table.before ?? olds[table.name].map(table.withDefaults)
      let using = EnumUsingTable(
        before: before ?? table, after: table, changes: change?.changes ?? [],
        rules: lexicalRules)
      for name in Set(table.columns.compactMap(\.type.enumeration)) {
        found[name, default: []].append(using)
      }
    }
    return found
  }

  /// The step that recreates one enum, with everything that must be dropped meanwhile.
  private func recreation(
    of change: EnumDiff, in tables: [EnumUsingTable], besides typeNames: Set<QualifiedName>
  ) -> RecreateEnum {
    let type = change.type.after.name
    var users: [RecreateEnum.User] = []
    var dependents: [RecreateEnum.Dependent] = []
    for table in tables {
      let found = table.users(of: type)
      if found.isEmpty { continue }
      users += found
      dependents += table.dependents(on: Set(found.map(\.column.name)))
    }
    return RecreateEnum(
      type: change.type, users: users, dependents: dependents, mapping: mappings(in: change),
      naming: capabilities.naming, typeNames: typeNames)
  }

  /// What rows that hold a dropped label get, where the user answered.
  func mappings(in change: EnumDiff) -> [RecreateEnum.LabelMapping] {
    change.dropped.compactMap { mapping(of: $0, in: change) }
  }

  private func mapping(
    of value: EnumType.Value, in change: EnumDiff
  ) -> RecreateEnum.LabelMapping? {
    let paths = ObjectAliases(change.type).paths(of: value)
    let answer = answers.renames.first { paths.contains($0.from) }
    guard let target = answer?.to.member,
      let new = change.type.after.values.first(where: {
        ObjectAliases.names(of: $0).contains(target)
      })
    else { return nil }
    return RecreateEnum.LabelMapping(from: value.label, to: new.label)
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
