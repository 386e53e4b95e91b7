import DatabaseSchema

/// What the changes of one table put at risk.
struct TableRisks {
  let table: TableDiff
  let isPostgreSQL: Bool

  init(_ table: TableDiff, isPostgreSQL: Bool) {
    self.table = table
    self.isPostgreSQL = isPostgreSQL
  }

  private var name: QualifiedName { table.table.after.name }

  /// The risks of one change.
  func risks(of change: TableChange) -> [Risk] {
    switch change {
    case .addColumn(let column): added(column)
    case .restoreColumn, .dropTrigger, .addTrigger, .setComment, .setColumnComment, .renameIndex,
      .renameCheck, .renamePrimaryKey, .renameForeignKey, .dropIndex, .dropCheck, .dropPrimaryKey,
      .dropForeignKey:
      []
    case .dropColumn(let column): dropped(column)
    case .alterColumn(let change): altered(change)
    case .replaceColumn(let column): replaced(column)
    case .addPrimaryKey(let key): unique(key.columns, "the primary key \"\(key.name)\"")
    case .addIndex(let index): indexed(index)
    case .addForeignKey(let key): referencing(key)
    case .addCheck(let check): checked(check)
    }
  }

  /// SQLite writes the table anew for most changes, and locks the whole database for it.
  func rebuild() -> [Risk] {
    guard !isPostgreSQL, SQLiteAlteration(table.alteration).needsRebuild else { return [] }
    return [
      Risk(.rewrite, "\(name)", "writes the table \"\(name)\" anew, nobody can write meanwhile")
    ]
  }

  private func added(_ column: Column) -> [Risk] {
    let subject = "\(name).\(column.name)"
    let place = "\"\(name)\".\"\(column.name)\""
    var risks: [Risk] = []
    if !column.isNullable, column.defaultValue == nil, column.generatedExpression == nil {
      risks.append(
        Risk(
          .mayFail, subject,
          "adds the required column \(place) without a default: fails if the "
            + "table has rows", search: search(.any)))
    }
    if isPostgreSQL, column.isVolatile {
      risks.append(
        Risk(
          .rewrite, subject,
          "computes \(place) for every row: writes the table anew, nobody can use it meanwhile"))
    }
    return risks
  }

  private func dropped(_ column: Column) -> [Risk] {
    if column.generatedExpression != nil { return [] }
    return [
      Risk(
        .dataLoss, "\(name).\(column.name)",
        "drops the column \"\(name)\".\"\(column.name)\" with its values")
    ]
  }

  private func replaced(_ column: Transition<Column>) -> [Risk] {
    if column.before.generatedExpression != nil { return added(column.after) }
    let change = "from \(column.before.type) to \(column.after.type)"
    return [
      Risk(
        .dataLoss, "\(name).\(column.after.name)",
        "drops \"\(name)\".\"\(column.after.name)\" and adds it anew, \(change): its values are lost"
      )
    ] + added(column.after)
  }

  private func altered(_ change: ColumnChange) -> [Risk] {
    let column = change.column.after
    let subject = "\(name).\(column.name)"
    let place = "\"\(name)\".\"\(column.name)\""
    var risks: [Risk] = []
    if let conversion = change.conversion { risks += converted(change, conversion) }
    let isFilled = !isPostgreSQL && column.defaultValue != nil
    if change.changesNullability, !column.isNullable, !isFilled {
      risks.append(
        Risk(
          .mayFail, subject, "makes \(place) required: fails if a row has NULL in it",
          search: search(.null(column: former(column.name)))))
    }
    return risks
  }

  private func converted(_ change: ColumnChange, _ conversion: TypeConversion) -> [Risk] {
    let (old, new) = (change.column.before.type, change.column.after.type)
    let column = change.column.after.name
    let subject = "\(name).\(column)"
    let words = "changes \"\(name)\".\"\(column)\" from \(old) to \(new)"
    var risks: [Risk] = []
    switch conversion.safety {
    case .safe: break
    case .mayFail:
      let limit = new.name == .varchar || new.name == .char ? new.arguments.first : nil
      risks.append(
        Risk(
          .mayFail, subject,
          conversion.method == .relabel
            ? words + ": values that are none stay as they are and cannot be read"
            : words + ": fails if a value does not fit",
          search: limit.flatMap { search(.longer(column: former(column), limit: $0)) }))
    case .loses:
      risks.append(
        Risk(
          .dataLoss, subject,
          words
            + (conversion.method == .relabel
              ? ": values that look like numbers become numbers"
              : ": values that do not fit are cut or rounded")))
    }
    if isPostgreSQL, conversion.rewrites {
      risks.append(
        Risk(.rewrite, subject, words + ": writes the table anew, nobody can use it meanwhile"))
    }
    return risks
  }

  private func indexed(_ index: TableIndex) -> [Risk] {
    if index.isUnique { return unique(index.columnNames, "the unique index \"\(index.name)\"") }
    if !isPostgreSQL || isNew(index.columnNames) { return [] }
    return [
      Risk(
        .lock, "\(name)",
        "builds the index \"\(index.name)\": nobody can write to \"\(name)\" meanwhile")
    ]
  }

  private func unique(_ columns: [String], _ what: String) -> [Risk] {
    let query =
      columns.isEmpty || isNew(columns) ? nil : search(.duplicate(columns: formers(columns)))
    var risks = [
      Risk(
        .mayFail, "\(name)", "adds \(what) to \"\(name)\": fails if rows have the same values",
        search: query)
    ]
    if isPostgreSQL {
      risks.append(
        Risk(.lock, "\(name)", "builds \(what): nobody can write to \"\(name)\" meanwhile"))
    }
    return risks
  }

  private func referencing(_ key: ForeignKey) -> [Risk] {
    // A new optional column holds nothing that could point anywhere.
    let isEmpty = key.columns.allSatisfy { column in
      isNew([column])
        && table.table.after.column(named: column).map { $0.isNullable && $0.defaultValue == nil }
          ?? false
    }
    let target = "\"\(key.referencedTable)\""
    var risks: [Risk] = []
    if !isEmpty {
      let orphan = RowSearch.Condition.orphan(
        columns: formers(key.columns), target: key.referencedTable,
        targetColumns: key.referencedColumns)
      risks.append(
        Risk(
          .mayFail, "\(name)",
          "adds the foreign key \"\(key.name)\": fails if a row of \"\(name)\" points at no row of "
            + target, search: isNew(key.columns) ? nil : search(orphan)))
    }
    if isPostgreSQL {
      risks.append(
        Risk(
          .lock, "\(name)",
          "checks the foreign key \"\(key.name)\": nobody can write to \"\(name)\" "
            + "and \(target) meanwhile"))
    }
    return risks
  }

  private func checked(_ check: CheckConstraint) -> [Risk] {
    [
      Risk(
        .mayFail, "\(name)",
        "adds the check \"\(check.name)\": fails if a row of \"\(name)\" does not meet it",
        search: table.renamedColumns.isEmpty ? search(.violating(check.expression)) : nil)
    ]
  }

  private func search(_ condition: RowSearch.Condition) -> RowSearch? {
    RowSearch(table.former.name, condition)
  }

  /// Whether one of some columns is not there before.
  private func isNew(_ columns: [String]) -> Bool {
    columns.contains { table.table.before.column(named: $0) == nil }
  }

  private func former(_ column: String) -> String {
    table.renamedColumns.first { $0.after == column }?.before ?? column
  }

  private func formers(_ columns: [String]) -> [String] { columns.map(former) }
}

extension Column {
  /// Whether each row gets a value of its own when the column is added.
  fileprivate var isVolatile: Bool {
    if generatedExpression != nil { return true }
    switch defaultValue {
    case .autoincrement, .expression: return true
    case .text, .number, .boolean, .label, .bytes, .list, .currentTimestamp, .unknown, nil:
      return false
    }
  }
}

extension TableDiff {
  /// The changes as a step.
  var alteration: AlterTable { AlterTable(table: table, changes: changes) }
}
