import DatabaseSchema

extension EnumSteps {
  /// The swaps of the enums that lose labels, or regain some that the same script uses.
  func replacements() -> [Step] {
    let swapped = diff.enums.filter(\.isSwapped)
    if swapped.isEmpty { return [] }
    let tables = tablesByEnum()
    return swapped.map { change in
      .replaceEnum(replacement(of: change, in: tables[change.type.after.name] ?? []))
    }
  }

  /// The tables that stay, before and after, by the enums that their columns use.
  private func tablesByEnum() -> [QualifiedName: [Transition<Table>]] {
    let changes = Dictionary(
      diff.tables.map { ($0.table.after.name, $0) }, uniquingKeysWith: { first, _ in first })
    let created = Set(diff.createdTables.map(\.name))
    var found: [QualifiedName: [Transition<Table>]] = [:]
    for table in diff.after.tables where !created.contains(table.name) {
      let before = changes[table.name]?.table.before ?? table
      for name in Set(table.columns.compactMap(\.type.enumeration)) {
        found[name, default: []].append(Transition(before: before, after: table))
      }
    }
    return found
  }

  /// The swap of one enum, with everything that has to step aside for it.
  private func replacement(of change: EnumDiff, in tables: [Transition<Table>]) -> ReplaceEnum {
    let type = change.type.after.name
    var users: [ReplaceEnum.User] = []
    var dependents: [ReplaceEnum.Dependent] = []
    for table in tables {
      let found = self.users(of: type, before: table.before, after: table.after)
      if found.isEmpty { continue }
      users += found
      dependents += self.dependents(on: Set(found.map(\.column.name)), in: table)
    }
    return ReplaceEnum(
      type: change.type, users: users, dependents: dependents, mapping: mappings(in: change))
  }

  private func users(
    of type: QualifiedName, before: Table, after: Table
  ) -> [ReplaceEnum.User] {
    before.columns.compactMap { column in
      guard column.type.enumeration == type, let new = after.column(named: column.name),
        new.type.enumeration == type, column.generatedExpression == nil
      else { return nil }
      return ReplaceEnum.User(
        table: after.name, column: column, defaultValue: new.defaultValue)
    }
  }

  /// Parts of a table that stay and that PostgreSQL would not convert with the columns.
  private func dependents(
    on columns: Set<String>, in table: Transition<Table>
  ) -> [ReplaceEnum.Dependent] {
    let name = table.after.name
    let generated = table.after.columns.filter { column in
      guard let expression = column.generatedExpression else { return false }
      return table.before.columns.contains(column)
        && IdentifierRenaming.mentions(columns, in: expression)
    }
    let touched = columns.union(generated.map(\.name))
    let indexes = table.after.indexes.filter { index in
      table.before.indexes.contains(index)
        && (index.mentionsInSQL(touched)
          || index.columnNames.contains { name in generated.contains { $0.name == name } })
    }
    let checks = table.after.checks.filter {
      table.before.checks.contains($0) && IdentifierRenaming.mentions(touched, in: $0.expression)
    }
    return indexes.map {
      ReplaceEnum.Dependent(table: name, removal: .dropIndex($0), restoration: .addIndex($0))
    }
      + checks.map {
        ReplaceEnum.Dependent(table: name, removal: .dropCheck($0), restoration: .addCheck($0))
      }
      + generated.map {
        ReplaceEnum.Dependent(table: name, removal: .dropColumn($0), restoration: .addColumn($0))
      }
  }

  /// What becomes of rows that hold a label which goes, as far as the user said so.
  func mappings(in change: EnumDiff) -> [ReplaceEnum.LabelMapping] {
    change.dropped.compactMap { mapping(of: $0, in: change) }
  }

  private func mapping(
    of value: EnumType.Value, in change: EnumDiff
  ) -> ReplaceEnum.LabelMapping? {
    let owners = [
      change.type.after.model, change.type.before.model, change.type.after.name.name,
      change.type.before.name.name,
    ]
    let answer = answers.renames.first {
      owners.contains($0.from.owner)
        && [value.name, value.label].contains($0.from.member ?? "")
    }
    guard let target = answer?.to.member,
      let new = change.type.after.values.first(where: { $0.name == target || $0.label == target })
    else { return nil }
    return ReplaceEnum.LabelMapping(from: value.label, to: new.label)
  }
}

extension TableIndex {
  /// Whether the index's SQL, not its list of columns, names one of some columns.
  func mentionsInSQL(_ columns: Set<String>) -> Bool {
    if let expression, IdentifierRenaming.mentions(columns, in: expression) { return true }
    switch predicate {
    case nil: return false
    case .expression(let text): return IdentifierRenaming.mentions(columns, in: text)
    case .conditions(let conditions): return conditions.contains { columns.contains($0.column) }
    }
  }
}
