import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

/// Applies the rules to the steps of a migration, in one direction.
///
/// What is new in the same migration has no rows and blocks no session: rules do not report it.
struct StepReviewer {
  private let context: ReviewContext

  init(_ plan: PlanContext) {
    context = ReviewContext(plan)
  }

  /// The findings and locks of each step.
  func review(_ steps: [Step]) -> [StepReview] {
    steps.enumerated().map { place, step in
      StepReview(
        findings: findings(of: step).map { finding in
          var finding = finding
          finding.step = place
          return finding
        }, locks: locks(of: step))
    }
  }

  private func findings(of step: Step) -> [Finding] {
    var findings: [Finding] = []
    if isAboutNewTable(step) { return [] }
    if case .alterTable(let change) = step, let table = context.table(of: step) {
      for edit in change.changes {
        let edit = table.withFormerName(edit, in: change)
        for rule in ReviewRules.all { findings += rule.findings(of: edit, in: table) }
      }
    }
    for rule in ReviewRules.all { findings += rule.findings(of: step, in: context) }
    return findings
  }

  private func isAboutNewTable(_ step: Step) -> Bool {
    switch step {
    case .createTable: true
    case .alterTable(let change): context.created.contains(change.table.after.name)
    default: false
    }
  }

  /// The locks on tables that exist before.
  private func locks(of step: Step) -> [TableLock] {
    if context.diff.before.tables.isEmpty { return [] }
    let locks = context.plan.sql.locks(of: step).filter { !context.created.contains($0.table) }
    let named = locks.map { lock in
      context.plan.temporaryNames[lock.table].map { TableLock($0, lock.mode, lock.work) } ?? lock
    }
    guard case .alterTable(let change) = step, context.created.contains(change.table.after.name)
    else { return named }
    // The foreign keys of a new table have no row to check.
    return named.map { TableLock($0.table, $0.mode) }
  }
}

extension TableReview {
  /// An edit that drops a column under a temporary name, with the name that readers know.
  fileprivate func withFormerName(_ change: TableChange, in step: AlterTable) -> TableChange {
    guard case .column(.drop(let column)) = change,
      table.table.before.column(named: column.name) == nil,
      let place = step.table.before.columns.firstIndex(where: { $0.name == column.name }),
      table.table.before.columns.indices.contains(place)
    else { return change }
    return .column(.drop(table.table.before.columns[place]))
  }
}
