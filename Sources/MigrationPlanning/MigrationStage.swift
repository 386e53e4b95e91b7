package import DatabaseChanges
package import DatabaseSchema
import DialectRendering

/// One migration: what a single transaction can do.
package struct MigrationStage: Sendable {
  /// What distinguishes the migration that only adds the enum values for the next one.
  package static let valuesSuffix = "add_values"

  /// What distinguishes the migration's name where there are several: ``valuesSuffix``.
  package let nameSuffix: String?
  package let before: DatabaseSchema
  package let after: DatabaseSchema
  /// What differs from before to after.
  package let up: PlanContext
  /// What differs from after to before.
  package let down: PlanContext
  /// The steps, each with its inverse.
  package let plannedSteps: [PlannedStep]
  /// The steps of the down script, in their own order.
  package let downSteps: [Step]
  /// How far each of `downSteps` restores what was there.
  package let restorations: [Restoration]
  /// What no step of the down script restores, one sentence each.
  package let unrestored: [String]
  /// The changes, one sentence each.
  package let summary: [String]
  package let downSummary: [String]

  /// What changes, step by step.
  package var steps: [Step] { plannedSteps.map(\.step) }

  /// Whether nothing changes. A value that is added to an enum needs no statement where enums are
  /// text, but a migration, because the states before and after are not the same.
  var isEmpty: Bool { plannedSteps.isEmpty && (before == after || before.hash == after.hash) }
}
