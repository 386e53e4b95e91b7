import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReplay
import MigrationReview
import MigrationScripts
import SchemagenMigrator

/// What a migration says and does about what was made by hand and depends on what it changes.
struct DependentScripts {
  private let objects: DependentObjects

  /// - Parameters:
  ///   - stage: The migration.
  ///   - replay: What the migrations before it made.
  /// - Returns: `nil` where nothing depends on what it changes, and where the database has tables built again
  ///   instead.
  init?(_ stage: MigrationStage, after replay: ScriptReplay) {
    guard stage.up.capabilities.altersConstraints else { return nil }
    let columns = stage.changedColumns
    let tables = stage.steps.compactMap(\.droppedTable)
    if columns.isEmpty, tables.isEmpty { return nil }
    objects = DependentObjects(
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
      ("Made by hand; dropped before the change and made again after it:", names(objects.remade)),
      ("Made by hand; dropped with what it uses:", names(objects.lost)),
    ].flatMap { title, names in names.isEmpty ? [] : [title] + names.map { "- \($0)" } }
  }

  /// What the user should know of what stays; `nil` when that is nothing.
  var notice: String? {
    let made = names(objects.remade)
    return made.isEmpty
      ? nil
      : "Made by hand; dropped before the change and made again after it:" + list(made)
  }

  /// What the user should know, as sentences with their ways out.
  var warnings: [(message: String, help: String)] {
    var warnings: [(String, String)] = []
    let lost = names(objects.lost)
    if !lost.isEmpty {
      warnings.append(
        (
          "The database also drops what migrations made by hand and uses what is dropped:"
            + list(lost),
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
    sql.objects.filter { !$0.object.kind.isComment }.map { "\($0.object)" }
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

extension Step {
  fileprivate var droppedTable: QualifiedName? {
    if case .dropTable(let table) = self { table.name } else { nil }
  }
}
