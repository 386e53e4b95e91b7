import DatabaseChanges
import DatabaseSchema

/// Says what the steps of a migration put at risk.
///
/// What is new in the same migration is in nobody's way and has no rows: it is exempt.
struct RiskAssessment {
  let diff: SchemaDiff
  private let sql: any DatabaseSQL
  private let context: RiskContext
  /// The columns that hold an enum before and stay, by the enum.
  private let users: [QualifiedName: [EnumRisks.User]]
  /// The names that readers know, by the spare names that stand for them for a while.
  private let spares: [QualifiedName: QualifiedName]

  init(_ plan: PlanContext) {
    diff = plan.diff
    sql = plan.sql
    context = RiskContext(plan)
    users = diff.enums.contains(where: \.isSwapped) ? EnumRisks.users(in: diff) : [:]
    spares = plan.temporaryNames
  }

  /// The risks of one step, without its locks.
  func risks(of step: Step) -> [Risk] {
    switch step {
    case .dropTable(let table): return [dropped(table)]
    case .renameTable(let name): return moved(name)
    case .renameColumn(let column): return renamed(column)
    case .createExtension(let item): return installed(item)
    case .updateExtension(let change): return updated(change)
    case .replaceEnum(let change):
      let dropped = diff.enums.first { $0.type == change.type }?.dropped ?? []
      return EnumRisks(type: change.type.after, mapping: change.mapping, context: context)
        .risks(removing: dropped.map(\.label), from: users[change.type.before.name] ?? [])
    case .renameLabel(let label):
      guard label.merges else { return [] }
      return [label.folding]
    case .alterTable(let change):
      guard let table = context.changed[change.table.after.name] else { return [] }
      let risks = TableRisks(table: table, context: context)
      return change.changes.flatMap { risks.risks(of: undisplaced($0, in: change, table)) }
        + rewrite(change)
    case .dropExtension(let item): return removed(item)
    case .createSchema, .dropSchema, .createEnum, .dropEnum, .renameEnum, .addEnumValues,
      .commentEnum, .createTable, .createTouchFunction, .dropTouchFunction:
      return []
    }
  }

  /// The locks of one step.
  func locks(of step: Step) -> [TableLock] {
    let others = sql.locks(of: step).filter { !context.created.contains($0.table) }.map { lock in
      spares[lock.table].map { TableLock($0, lock.mode, lock.work) } ?? lock
    }
    guard case .alterTable(let change) = step, context.created.contains(change.table.after.name)
    else { return others }
    // The foreign keys of a new table have no row to check.
    return others.map { TableLock($0.table, $0.mode) }
  }

  /// What no step says: on SQLite a label that goes leaves its rows as they are.
  func unspokenRisks(_ steps: [Step]) -> [Risk] {
    if context.isPostgreSQL { return [] }
    let mapped = Set(
      steps.compactMap { step -> String? in
        if case .renameLabel(let label) = step { label.from } else { nil }
      })
    return diff.enums.flatMap { change in
      EnumRisks(type: change.type.after, mapping: [], context: context).risks(
        removing: change.dropped.map(\.label).filter { !mapped.contains($0) },
        from: users[change.type.before.name] ?? [])
    }
  }

  private func dropped(_ table: Table) -> Risk {
    // One that had to make room for another has a spare name by now.
    let isDisplaced = !context.dropped.contains(table.name)
    let former = isDisplaced ? diff.droppedTables.first { $0.origin == table.origin } : table
    let name = former?.name ?? table.name
    return Risk(
      .dataLoss, "\(name)", "drops the table \"\(name)\" with all its rows",
      search: RowSearch(name, .any))
  }

  private func moved(_ name: Transition<QualifiedName>) -> [Risk] {
    // A rename by way of a spare name is told once, with both ends.
    guard let table = context.changed[name.after], table.movesOrRenames else { return [] }
    return [
      Risk(
        .notice, "\(name.after)",
        "\"\(table.former.name)\" is \"\(name.after)\" from now on: code that uses the old name fails"
      )
    ]
  }

  private func renamed(_ column: RenameColumn) -> [Risk] {
    guard let table = context.changed[column.table],
      let rename = table.renamedColumns.first(where: { $0.after == column.to })
    else { return [] }
    return [
      Risk(
        .notice, "\(column.table).\(column.to)",
        "\"\(column.table)\".\"\(rename.before)\" is \"\(rename.after)\" from now on: code that uses "
          + "the old name fails")
    ]
  }

  /// A change that names a column by the spare name which it got to make room, by its own name.
  private func undisplaced(
    _ change: TableChange, in step: AlterTable, _ table: TableDiff
  ) -> TableChange {
    guard case .column(.drop(let column)) = change,
      table.table.before.column(named: column.name) == nil,
      let place = step.table.before.columns.firstIndex(where: { $0.name == column.name }),
      table.table.before.columns.indices.contains(place)
    else { return change }
    return .column(.drop(table.table.before.columns[place]))
  }

  /// Whether the table is written anew, and why.
  private func rewrite(_ step: AlterTable) -> [Risk] {
    let name = step.table.after.name
    let reasons = sql.rewriteReasons(of: step)
    if reasons.isEmpty { return [] }
    let words =
      context.isPostgreSQL
      ? "writes the table \"\(name)\" anew: \(reasons.joined(separator: "; "))"
      : "writes the table \"\(name)\" anew, because SQLite cannot do this in place: "
        + reasons.joined(separator: "; ")
    return [Risk(.rewrite, "\(name)", words)]
  }
}

extension RenameLabel {
  /// What becomes of the rows that hold a label which goes.
  fileprivate var folding: Risk {
    let tables = Set(users.map(\.table.name)).sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    return Risk(
      .dataLoss, "\(type.name)",
      "rows of \(tables) that hold \"\(from)\" get \"\(to)\" instead",
      search: users.first.map {
        RowSearch($0.table.name, .holding(column: $0.column, labels: [from], isList: false))
      })
  }
}
