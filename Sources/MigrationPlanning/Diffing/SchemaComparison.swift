import DatabaseSchema

/// Compares two states of a database, given what became of what.
struct SchemaComparison {
  let before: DatabaseSchema
  let after: DatabaseSchema
  let match: SchemaMatch
  let policy: ConversionPolicy

  /// Everything that differs.
  func diff() -> SchemaDiff {
    let vocabulary = Vocabulary(
      match, renamesLabels: after.dialect.capabilities.hasEnumTypes)
    let swapped = Set(match.enums.filter { !$0.values.dropped.isEmpty }.map(\.type.after.name))
    let pairs = match.tables.map { pair in
      TranslatedTable(pair, before: vocabulary.translate(pair.table.before))
    }
    let retyped = Set(pairs.flatMap { $0.retypedColumns(swapping: swapped) })
    let lostKeys = Dictionary(
      pairs.map { ($0.table.after.name, $0.lostKeys) }.filter { !$0.1.isEmpty },
      uniquingKeysWith: { first, _ in first })
    let tables = pairs.map { pair in
      TableDiff(
        former: pair.former, table: pair.table, renamedColumns: pair.renamedColumns,
        changes: changes(of: pair, retyped: retyped, lostKeys: lostKeys))
    }
    return SchemaDiff(
      before: before, after: after, createdTables: match.addedTables,
      droppedTables: match.droppedTables, tables: tables.filter { !$0.isEmpty },
      createdEnums: match.addedEnums, droppedEnums: match.droppedEnums,
      enums: match.enums.map(EnumDiff.init).filter { !$0.isEmpty })
  }

  private func changes(
    of pair: TranslatedTable, retyped: Set<ColumnReference>,
    lostKeys: [QualifiedName: [Set<String>]]
  ) -> [TableChange] {
    let owners = [
      pair.table.after.displayName, pair.former.displayName, pair.table.after.name.name,
      pair.former.name.name,
    ]
    return TableComparison(
      table: pair.table, columns: pair.columns, capabilities: after.dialect.capabilities,
      rules: after.dialect.conversionRules, policy: policy, owners: owners, retyped: retyped,
      lostKeys: lostKeys
    ).changes()
  }
}
