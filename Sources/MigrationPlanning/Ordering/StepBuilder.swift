import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Puts what differs into steps, in an order in which each finds what it needs.
struct StepBuilder {
  let context: PlanContext

  private var diff: SchemaDiff { context.diff }

  /// The steps from before to after.
  func steps() -> [Step] {
    if !context.capabilities.altersConstraints { return tablewise() }
    return NameClearance(piecewise(), diff, naming: context.capabilities.naming).steps
  }

  /// A step per table, for databases that rebuild tables whole.
  private func tablewise() -> [Step] {
    let (renames, enums) = (context.renames, context.enums)
    let earlyDrops = EarlyDrops(diff)
    let tables = diff.tables.map(earlyDrops.rest)
    let created = diff.createdTables.map { Step.createTable($0) }
    // An index cannot have the name of a table that is still there.
    let indexes = Set(
      diff.tables.flatMap { $0.table.after.indexes.map { Exact($0.name.lowercased()) } })
    let dropped = DropOrder(diff.droppedTables).tables
    func drops(early: Bool) -> [Step] {
      let tables = dropped.filter { indexes.contains(Exact($0.name.name.lowercased())) == early }
      return tables.map { .dropTable(earlyDrops.rest(of: renames.displaced($0))) }
    }
    return earlyDrops.steps + renames.typeSteps + renames.columnSteps + enums.labelRemovals()
      + enums.labelRenames() + (createsEarly ? created : []) + drops(early: true)
      + tables.compactMap { renames.alteration(of: $0, changes: $0.changes) }
      + drops(early: false) + (createsEarly ? [] : created)
  }

  /// Whether new tables come first, so that they can get rows from what is dropped. A down script
  /// has nothing to copy.
  private var createsEarly: Bool { !context.isDown && diff.splitsTables }

  /// Steps for databases that change tables piece by piece.
  private func piecewise() -> [Step] {
    let (renames, enums) = (context.renames, context.enums)
    let drops = DropOrder(diff.droppedTables)
    var steps = openingSteps() + renames.typeSteps
    steps += diff.createdEnums.map { .createEnum($0) } + enums.labelRenames() + enums.additions()
    steps += renames.columnSteps
    let created = diff.createdTables.map { Step.createTable($0) }
    if createsEarly { steps += created }
    let replacements = IndexReplacements(diff)
    let reused = ReusedNames(diff)
    let changes = diff.tables.map { table -> (TableDiff, [ChangePhase: [TableChange]]) in
      let blockers = enums.blockers(in: table)
      // Recreating an enum takes the strongest lock anyway, and its columns' indexes must be
      // dropped first.
      let canDropLate = blockers.isEmpty && replacements.canDropLate(on: table)
      var phases: [ChangePhase: [TableChange]] = [:]
      for (phase, change) in blockers.phased(table.changes) {
        let isLate = canDropLate && phase == .dropIndexes
        let isEarly = reused.areFreed(by: change, of: table.table.after.name)
        phases[isLate ? .dropReplacedIndexes : isEarly ? .makeRoom : phase, default: []]
          .append(change)
      }
      return (table.withoutDroppedTriggers, phases)
    }
    func add(_ phase: ChangePhase) {
      for (table, phases) in changes {
        guard let changes = phases[phase] else { continue }
        if let step = renames.alteration(of: table, changes: changes) { steps.append(step) }
      }
    }
    add(.dropTriggers)
    add(.dropForeignKeys)
    steps += drops.cyclicKeys.map { table, key in
      let table = renames.displaced(table)
      return .alterTable(
        AlterTable(
          table: Transition(before: table, after: table),
          changes: [.constraint(.drop(.foreignKey(key)))]))
    }
    steps += drops.tables.map { .dropTable(renames.displaced(drops.withoutCyclicKeys($0))) }
    add(.dropIndexes)
    add(.makeRoom)
    let constraints = ConstraintRenames(
      changes.compactMap { table, phases in phases[.renames].map { (table.table, $0) } },
      naming: context.capabilities.naming)
    if constraints.areEntangled { steps += constraints.steps } else { add(.renames) }
    add(.beforeEnums)
    let recreations = context.enumRecreations
    steps += recreations.map { .recreateEnum($0) }
    add(.alter)
    steps += recreations.filter { !$0.departingColumns.isEmpty }.map { .dropEnum($0.former) }
    steps += diff.droppedEnums.map { .dropEnum(renames.displaced($0)) }
    if !createsEarly { steps += created }
    add(.addIndexes)
    steps += completed { $0.indexes.map { .index(.add($0)) } }
    add(.dropReplacedIndexes)
    add(.addForeignKeys)
    steps += completed { $0.foreignKeys.map { .constraint(.add(.foreignKey($0))) } }
    if let function = diff.after.updatedAtFunction, function != diff.before.updatedAtFunction {
      steps.append(.createUpdatedAtFunction(function))
    }
    add(.addTriggers)
    steps += completed { $0.triggers.map { .trigger(.add($0)) } }
    add(.comments)
    steps += completed(\.commentChanges)
    return steps + enums.comments() + closingSteps()
  }

  /// Steps that complete the tables which are new.
  private func completed(_ changes: (Table) -> [TableChange]) -> [Step] {
    diff.createdTables.compactMap { table in
      let changes = changes(table)
      if changes.isEmpty { return nil }
      return .alterTable(
        AlterTable(table: Transition(before: table, after: table), changes: changes))
    }
  }

  private func openingSteps() -> [Step] {
    diff.createdSchemas.map { .createSchema($0) }
      + diff.createdExtensions.map { .createExtension($0) }
      + diff.changedExtensions.map { .updateExtension($0) }
  }

  private func closingSteps() -> [Step] {
    var steps: [Step] = []
    if let function = diff.before.updatedAtFunction, function != diff.after.updatedAtFunction {
      steps.append(.dropUpdatedAtFunction(function))
    }
    steps += diff.droppedExtensions.map { .dropExtension($0) }
    return steps + diff.droppedSchemas.map { .dropSchema($0) }
  }
}

extension TableDiff {
  /// The difference as steps see it that come after triggers are dropped.
  fileprivate var withoutDroppedTriggers: TableDiff {
    let dropped = changes.compactMap { change -> UpdatedAtTrigger? in
      if case .trigger(.drop(let trigger)) = change { trigger } else { nil }
    }
    if dropped.isEmpty { return self }
    var before = table.before
    before.triggers.removeAll(where: dropped.contains)
    return TableDiff(
      former: former, table: Transition(before: before, after: table.after),
      renamedColumns: renamedColumns, changes: changes)
  }
}

extension Table {
  /// What gives a new table its comments.
  var commentChanges: [TableChange] {
    let columns = columns.filter { $0.comment != nil }
    let table: [TableChange] = comment.map { [.comment(.table($0))] } ?? []
    return table + columns.map { .comment(.column($0)) }
  }
}
