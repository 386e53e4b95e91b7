import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension TableRisks {
  /// What a new primary key asks of the rows.
  func keyed(_ key: PrimaryKeyConstraint) -> [Risk] {
    unique(key.columns, among: nil, "the primary key \"\(key.name)\" of \"\(name)\"")
  }

  /// What a new index asks of the rows.
  func indexed(_ index: TableIndex) -> [Risk] {
    guard index.isUnique else { return [] }
    let what = "the unique index \"\(index.name)\" on \"\(name)\""
    let rows = formerPredicate(index.predicate)
    guard let expression = index.expression else {
      return unique(index.columnNames, among: rows, what)
    }
    return [
      Risk(
        .mayFail, "\(name)", what + ": no two rows may give the same value",
        search: formerSQL(expression).map {
          search(.duplicateValue(expression: $0, among: rows))
        })
    ]
  }

  /// Columns in which no two rows may be the same.
  private func unique(_ columns: [String], among rows: RowPredicate?, _ what: String) -> [Risk] {
    if wasUnique(columns) { return [] }
    let olds = columns.filter { !isNew($0) }
    // What is new and differs from row to row, is NULL or needs an empty table cannot clash.
    let news = columns.filter(isNew).compactMap(table.table.after.column)
    if news.contains(where: { $0.isComputedPerRow || $0.defaultValue == nil }) { return [] }
    let condition: RowSearch.Condition =
      olds.isEmpty ? .several : .duplicate(columns: olds.map(former), among: rows)
    return [
      Risk(
        .mayFail, "\(name)", what + ": no two rows may hold the same values",
        search: search(condition))
    ]
  }

  /// Whether rows differ in some columns already, by a key whose values stay what they are.
  private func wasUnique(_ columns: [String]) -> Bool {
    let before = table.table.before
    let kept = Set(columns.filter { !isConverted($0) && !isNew($0) })
    if let key = before.primaryKey, kept.isSuperset(of: key.columns) { return true }
    return before.indexes.contains {
      $0.isUnique && $0.predicate == nil && $0.expression == nil
        && kept.isSuperset(of: $0.columnNames)
    }
  }

  /// Whether the values of a column may be others afterwards.
  private func isConverted(_ column: String) -> Bool {
    table.changes.contains { change in
      switch change {
      case .column(.alter(let change)):
        change.column.after.name == column
          && (change.conversion.map { $0.safety == .loses } ?? false)
      case .column(.replace(let change)): change.after.name == column
      case .column, .constraint, .index, .trigger, .comment: false
      }
    }
  }

  /// What a new foreign key asks of the rows.
  func referencing(_ key: ForeignKey) -> [Risk] {
    if held(key) || pointsNowhere(key) { return [] }
    return [
      Risk(
        .mayFail, "\(name)",
        "the foreign key \"\(key.name)\" of \"\(name)\": every row must point at a row of "
          + "\"\(key.referencedTable)\"", search: orphans(key))
    ]
  }

  /// The rows that point at nothing.
  private func orphans(_ key: ForeignKey) -> RowSearch? {
    if key.columns.contains(where: isNew) { return nil }
    let columns = key.columns.map(former)
    // A table that is new has no row to point at.
    guard let target = context.former(key.referencedTable, columns: key.referencedColumns) else {
      return columns.first.map { search(.notNull(column: $0)) }
    }
    return search(
      .orphan(
        columns: columns, target: target.table, targetColumns: target.columns,
        comparesText: !areComparable(columns, in: table.former.name, target)))
  }

  /// Whether the columns of two tables have types before that can be compared with each other.
  private func areComparable(
    _ columns: [String], in table: QualifiedName,
    _ target: (table: QualifiedName, columns: [String])
  ) -> Bool {
    zip(columns, target.columns).allSatisfy { own, other in
      guard let left = context.formerType(of: own, in: table),
        let right = context.formerType(of: other, in: target.table)
      else { return true }
      let isAlike = context.types.family(of: left) == context.types.family(of: right)
      return isAlike && left.enumeration == right.enumeration
    }
  }

  /// Whether the rows point at the same place already, by a key that differs in what it does.
  private func held(_ key: ForeignKey) -> Bool {
    table.table.before.foreignKeys.contains {
      $0.columns == key.columns && $0.referencedTable == key.referencedTable
        && $0.referencedColumns == key.referencedColumns
    } && !key.columns.contains(where: isConverted)
  }

  /// Whether a column of the key is new: it is NULL, which points nowhere, or the table is empty.
  private func pointsNowhere(_ key: ForeignKey) -> Bool {
    key.columns.contains { column in
      isNew(column) && table.table.after.column(named: column)?.defaultValue == nil
    }
  }

  /// What a new check asks of the rows.
  func checked(_ check: CheckConstraint) -> [Risk] {
    if table.table.before.checks.contains(check) { return [] }
    return [
      Risk(
        .mayFail, "\(name)", "the check \"\(check.name)\" of \"\(name)\": every row must meet it",
        search: formerSQL(check.expression).map { search(.violating($0)) })
    ]
  }

  /// A piece of SQL in the names of before; `nil` when it is about what was not there.
  private func formerSQL(_ text: String) -> String? {
    let rules = context.lexicalRules
    let news = Set(table.table.after.columns.map(\.name).filter(isNew))
    if rules.mentions(news, in: text) || mentionsNewLabel(text) { return nil }
    let names = Dictionary(
      table.renamedColumns.map { ($0.after, $0.before) }, uniquingKeysWith: { first, _ in first })
    return IdentifierRenaming(names, rules: rules).apply(to: text)
  }

  /// Whether a piece of SQL names a label that an enum of the table has not got yet, which
  /// PostgreSQL refuses to compare with.
  private func mentionsNewLabel(_ text: String) -> Bool {
    if !isPostgreSQL { return false }
    let labels = table.table.before.columns.compactMap(\.type.enumeration)
      .reduce(into: Set<String>()) { $0.formUnion(context.newLabels[$1] ?? []) }
    return !labels.isEmpty
      && SQLToken.literals(of: text, rules: context.lexicalRules).contains(where: labels.contains)
  }

  /// The condition of a partial index in the names of before; `nil`, which is all rows, when it is
  /// about what was not there.
  private func formerPredicate(_ predicate: RowPredicate?) -> RowPredicate? {
    switch predicate {
    case nil: return nil
    case .expression(let text): return formerSQL(text).map { .expression($0) }
    case .conditions(let conditions):
      if conditions.contains(where: { isNew($0.column) }) { return nil }
      return .conditions(
        conditions.map {
          RowPredicate.Condition(
            column: former($0.column), isNegated: $0.isNegated, value: $0.value)
        })
    }
  }
}
