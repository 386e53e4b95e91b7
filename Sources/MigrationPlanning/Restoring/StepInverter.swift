import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Finds the inverse of each step of a migration.
///
/// The down script of a whole migration is planned from the two states; the inverse found here
/// reverts one step right after it.
struct StepInverter {
  private let rules: RestorationRules
  private let labels: [QualifiedName: [String]]
  /// The enums before, by the name after.
  private let enumsBefore: [QualifiedName: EnumType]
  /// The down steps that give enums their labels again, by the name after.
  private let labelSteps: [QualifiedName: Step]

  /// The tables that change, by their new names.
  private let tables: [QualifiedName: TableDiff]
  /// For the new name of each enum, the new labels of its renamed values.
  let renamedLabels: [QualifiedName: [String: String]]
  private let createsTablesPiecewise: Bool
  private let droppedEnums: [EnumType]
  /// The columns that hold the former type of a recreated enum until they change, by table.
  private let departingColumns: [QualifiedName: Set<String>]
  let naming: DatabaseNaming
  let typeNames: Set<QualifiedName>
  private let types: any TypeRules
  private let lexicalRules: SQLLexicalRules

  /// Prepares for the steps of one migration.
  ///
  /// - Parameters:
  ///   - up: The migration.
  ///   - down: The down script.
  ///   - rules: What the down script restores.
  init(up: PlanContext, down: PlanContext, rules: RestorationRules) {
    let diff = up.diff
    self.rules = rules
    naming = up.capabilities.naming
    typeNames = up.enumRecreations.isEmpty ? [] : diff.typeNames
    types = up.types
    lexicalRules = up.sql.lexicalRules
    droppedEnums = diff.droppedEnums
    departingColumns = Dictionary(
      grouping: up.enumRecreations.flatMap(\.departingColumns), by: \.table
    ).mapValues { Set($0.map(\.column.name)) }
    createsTablesPiecewise = up.capabilities.altersConstraints
    tables = up.changedTables
    renamedLabels = Dictionary(
      diff.enums.filter { !$0.renamed.isEmpty }.map { change in
        let pairs = change.renamed.map { ($0.before.label, $0.after.label) }
        return (change.type.after.name, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    // A column may be added again before its enum has the dropped labels again.
    let kept = diff.enums.map { change in
      let dropped = Set(change.dropped.map(\.$label))
      let name = change.type.before.name
      return (name, change.type.before.labels.filter { !dropped.contains(Exact($0)) })
    }
    labels = Dictionary(
      kept + diff.before.enums.map { ($0.name, $0.labels) }, uniquingKeysWith: { first, _ in first }
    )
    enumsBefore = Dictionary(
      diff.enums.map { ($0.type.after.name, $0.type.before) },
      uniquingKeysWith: { first, _ in first })
    var steps: [QualifiedName: Step] = [:]
    for step in down.enums.additions() + down.enumRecreations.map(Step.recreateEnum) {
      switch step {
      case .addEnumValues(let change): steps[change.type.name] = step
      case .recreateEnum(let change): steps[change.type.after.name] = step
      case .createSchema, .dropSchema, .createExtension, .dropExtension, .updateExtension,
        .createEnum, .dropEnum, .renameEnum, .renameLabel, .removeLabels, .commentEnum,
        .createTable,
        .dropTable, .renameTable, .renameColumn, .alterTable, .createUpdatedAtFunction,
        .dropUpdatedAtFunction:
        break
      }
    }
    var byNewName: [QualifiedName: Step] = [:]
    for (name, type) in enumsBefore { byNewName[name] = steps[type.name] }
    labelSteps = byNewName
  }

  /// The inverse of a step.
  func inverse(of step: Step) -> StepInverse {
    if case .createExtension(let item) = step {
      return StepInverse(
        steps: [],
        restoration: .impossible(
          "extension \"\(item.name)\" is kept, because it may have existed before"))
    }
    if case .renameLabel(let label) = step, label.merges {
      return StepInverse(
        steps: [],
        restoration: rules.restoration(of: formerName(label.type.name)) { $0 == label.from })
    }
    let steps = steps(undoing: step)
    let restorations = steps.map(rules.restoration)
    return StepInverse(
      steps: steps, restoration: restorations.reduce(.exact, +))
  }

  private func formerName(_ type: QualifiedName) -> QualifiedName {
    enumsBefore[type]?.name ?? type
  }

  private func steps(undoing step: Step) -> [Step] {
    switch step {
    case .createSchema(let name): [.dropSchema(name)]
    case .dropSchema(let name): [.createSchema(name)]
    case .createExtension: []
    case .dropExtension(let item): [.createExtension(item)]
    case .updateExtension(let change): [.updateExtension(change.reversed)]
    case .createEnum(let type): [.dropEnum(type)]
    // An old type that recreating left behind is restored by recreating it again.
    case .dropEnum(let type):
      droppedEnums.contains { $0.model == type.model } ? [.createEnum(type)] : []
    case .renameEnum(let name): [.renameEnum(name.reversed)]
    case .renameLabel(let label):
      [
        .renameLabel(
          RenameLabel(type: label.type, from: label.to, to: label.from, users: label.users))
      ]
    case .removeLabels: []
    case .addEnumValues(let change): labelSteps[change.type.name].map { [$0] } ?? []
    case .recreateEnum(let change):
      labelSteps[change.type.after.name].map { [undoing(change, $0)] } ?? []
    case .commentEnum(let type): enumsBefore[type.name].map { [.commentEnum($0)] } ?? []
    case .createTable(let table): [.dropTable(table)]
    case .dropTable(let table): [.createTable(table)] + completing(table)
    case .renameTable(let move): [.renameTable(move.reversed)]
    case .renameColumn(let column):
      [.renameColumn(RenameColumn(table: column.table, from: column.to, to: column.from))]
        + triggersAgain(on: column)
    case .alterTable(let change): [.alterTable(reversed(change))]
    case .createUpdatedAtFunction(let name): [.dropUpdatedAtFunction(name)]
    case .dropUpdatedAtFunction(let name): [.createUpdatedAtFunction(name)]
    }
  }

  /// What `createTable` leaves to later steps.
  private func completing(_ table: Table) -> [Step] {
    if !createsTablesPiecewise { return [] }
    let changes: [TableChange] =
      table.indexes.map { .index(.add($0)) }
      + table.foreignKeys.map { .constraint(.add(.foreignKey($0))) }
      + table.triggers.map { .trigger(.add($0)) } + table.commentChanges
    if changes.isEmpty { return [] }
    return [
      .alterTable(AlterTable(table: Transition(before: table, after: table), changes: changes))
    ]
  }

  /// A trigger has the name of its column as an argument, which a rename leaves as it is: the
  /// trigger is added again once the column has its name again.
  private func triggersAgain(on column: RenameColumn) -> [Step] {
    guard let table = tables[column.table] else { return [] }
    let names = table.changes.compactMap { change -> String? in
      if case .trigger(.drop(let trigger)) = change, trigger.column == column.to {
        trigger.name
      } else {
        nil
      }
    }
    let triggers = table.former.triggers.filter { names.contains($0.name) }
    if triggers.isEmpty { return [] }
    let state = Transition(before: table.table.before, after: table.table.before)
    return [.alterTable(AlterTable(table: state, changes: triggers.map { .trigger(.add($0)) }))]
  }

  private func reversed(_ step: AlterTable) -> AlterTable {
    let table = step.table.reversed
    return AlterTable(
      table: table,
      changes: step.changes.reversed().compactMap { inverse(of: $0, leadingTo: table) })
  }

  private func inverse(
    of change: TableChange, leadingTo table: Transition<Table>
  ) -> TableChange? {
    switch change {
    case .column(let edit): .column(inverse(of: edit, leadingTo: table.after))
    case .constraint(let edit): .constraint(edit.inverse)
    case .index(let edit): .index(edit.inverse)
    case .trigger(.drop(let trigger)) where isRenamed(trigger, of: table.after): nil
    case .trigger(let edit): .trigger(edit.inverse)
    case .comment(.table): .comment(.table(table.after.comment))
    case .comment(.column(let column)):
      table.after.column(named: column.name).map { .comment(.column($0)) }
    }
  }

  private func inverse(of edit: ColumnEdit, leadingTo table: Table) -> ColumnEdit {
    switch edit {
    case .add(let column), .addFilled(let column, _): .drop(column)
    case .drop(let column):
      .restoring(
        initial(column, in: table), to: table, types: types, labels: labels, rules: lexicalRules)
    case .alter(let change): inverse(of: change, leadingTo: table)
    case .replace(let change): restoring(reversed(change.column, in: table), in: table)
    }
  }

  private func reversed(_ column: Transition<Column>, in table: Table) -> Transition<Column> {
    Transition(before: column.after, after: initial(column.before, in: table))
  }

  /// A column as the inverse of its change leaves it: the default of a departing column may be a
  /// label that the enum gets again afterwards, together with the default.
  private func initial(_ column: Column, in table: Table) -> Column {
    guard departingColumns[table.name]?.contains(column.name) ?? false else { return column }
    var column = column
    column.defaultValue = nil
    return column
  }

  private func isRenamed(_ trigger: UpdatedAtTrigger, of table: Table) -> Bool {
    tables[table.name]?.renamedColumns.contains { $0.after == trigger.column } ?? false
  }

  private func inverse(of change: ColumnChange, leadingTo table: Table) -> ColumnEdit {
    let column = reversed(change.column, in: table)
    if change.conversion == nil {
      // A column that is no longer computed cannot be computed again: it is dropped and added.
      return change.dropsExpression
        ? restoring(column, in: table) : .alter(ColumnChange(column, conversion: nil))
    }
    let conversion = rules.conversions.reversal(
      from: column.before.type, to: column.after.type)
    guard let conversion, !change.dropsExpression else { return restoring(column, in: table) }
    return .alter(ColumnChange(column, conversion: conversion))
  }

  private func restoring(_ column: Transition<Column>, in table: Table) -> ColumnEdit {
    .restoring(column, in: table, types: types, labels: labels, rules: lexicalRules)
  }
}
