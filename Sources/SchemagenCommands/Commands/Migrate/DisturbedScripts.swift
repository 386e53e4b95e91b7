import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReplay
import MigrationReview
import MigrationScripts
import SchemagenMigrator

/// What a migration says and does about what was made by hand and uses what it changes.
struct DisturbedScripts {
  private let objects: DisturbedObjects

  /// - Parameters:
  ///   - stage: The migration.
  ///   - replay: What the migrations before it made.
  /// - Returns: `nil` where it is in the way of nothing, and where the database has tables built again
  ///   instead.
  init?(_ stage: MigrationStage, after replay: ScriptReplay) {
    guard stage.up.capabilities.altersConstraints else { return nil }
    let columns = stage.disturbances
    let tables = stage.steps.compactMap(\.droppedTable)
    if columns.isEmpty, tables.isEmpty { return nil }
    objects = DisturbedObjects(
      replay, beside: Transition(before: stage.before, after: stage.after), columns: columns,
      dropping: tables
    ) { ScriptRenderer.written(stage, stage.review()).text }
    if objects.isEmpty { return nil }
  }

  /// The statements beside those of the migration, in each direction.
  var additions: (up: ScriptAdditions, down: ScriptAdditions) {
    let source = BaselineSource.migrations
    let again = objects.remade.additions(from: source)
    let lost = objects.lost.additions(from: source)
    return (
      up: ScriptAdditions(
        before: objects.remade.removals(from: source).before,
        after: objects.remadeAfter.additions(from: source).statements, note: note),
      down: ScriptAdditions(
        before: objects.remadeAfter.removals(from: source).before,
        after: again.statements + lost.statements)
    )
  }

  /// What the comment at the top says of them.
  private var note: [String] {
    [
      ("Made by hand, dropped before the change and made again after it:", names(objects.remade)),
      ("Made by hand, and dropped along:", names(objects.lost)),
    ].flatMap { title, names in names.isEmpty ? [] : [title] + names.map { "- \($0)" } }
  }

  /// What the user should know of what stays; `nil` when that is nothing.
  var notice: String? {
    let made = names(objects.remade)
    return made.isEmpty
      ? nil
      : "Made by hand, dropped before the change and made again after it:" + list(made)
  }

  /// What the user should know, as sentences with their ways out.
  var warnings: [(message: String, help: String)] {
    var warnings: [(String, String)] = []
    let lost = names(objects.lost)
    if !lost.isEmpty {
      warnings.append(
        (
          "What migrations made by hand is dropped along:" + list(lost),
          "down.sql makes it again. Write what is still needed into migration.sql."
        ))
    }
    if !objects.blocking.isEmpty {
      warnings.append(
        (
          "The database refuses to change or drop what these use:"
            + list(objects.blocking.filter { !$0.object.kind.isComment }.map(located)),
          "Write statements that drop or change them into migration.sql, before the others."
        ))
    }
    return warnings
  }

  private func names(_ sql: HandWrittenSQL) -> [String] {
    (sql.early + sql.late).filter { !$0.object.kind.isComment }.map { "\($0.object)" }
  }

  private func list(_ lines: [String]) -> String { lines.map { "\n  - \($0)" }.joined() }

  private func located(_ kept: KeptObject) -> String {
    "\(kept.object)" + (kept.place.map { " (\($0))" } ?? "")
  }
}

extension ScriptAdditions {
  /// All statements, in their order.
  fileprivate var statements: [ScriptBody.Group] { before + after }
}

extension MigrationStage {
  /// The columns that are dropped, replaced or get another type, by their names before.
  fileprivate var disturbances: [ColumnDisturbance] {
    let changed = up.changedTables.values.sorted { $0.former.name < $1.former.name }
      .flatMap { table in table.changes.compactMap { table.disturbance($0) } }
    let relabelled = steps.flatMap { step -> [ColumnDisturbance] in
      guard case .recreateEnum(let change) = step else { return [] }
      let lost = Set(change.type.before.labels).subtracting(change.type.after.labels)
      return (change.users + change.departingColumns).map { user in
        let table = up.changedTables[user.table]
        return ColumnDisturbance(
          table?.formerName(of: user.column.name) ?? user.column.name,
          of: table?.former.name ?? user.table, .relabelled(without: lost))
      }
    }
    return changed + relabelled
  }
}

extension TableDiff {
  fileprivate func formerName(of column: String) -> String {
    renamedColumns.first { $0.after == column }?.before ?? column
  }

  fileprivate func disturbance(_ change: TableChange) -> ColumnDisturbance? {
    guard case .column(let edit) = change else { return nil }
    switch edit {
    case .drop(let column):
      return ColumnDisturbance(formerName(of: column.name), of: former.name, .dropped)
    case .replace(let replacement):
      let name = formerName(of: replacement.column.after.name)
      return ColumnDisturbance(name, of: former.name, .replaced)
    case .alter(let change) where change.conversion != nil:
      let name = formerName(of: change.column.after.name)
      return ColumnDisturbance(name, of: former.name, .converted)
    case .add, .addFilled, .alter: return nil
    }
  }
}

extension Step {
  fileprivate var droppedTable: QualifiedName? {
    if case .dropTable(let table) = self { table.name } else { nil }
  }
}
