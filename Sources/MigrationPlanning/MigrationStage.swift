package import DatabaseChanges
package import DatabaseSchema

/// One migration: what a single transaction can do.
package struct MigrationStage: Sendable {
  /// What distinguishes the migration that only adds the enum values for the next one.
  package static let valuesSuffix = "add_values"

  /// What distinguishes the migration's name where there are several: ``valuesSuffix``.
  package let nameSuffix: String?
  package let before: DatabaseSchema
  package let after: DatabaseSchema
  /// What leads from before to after.
  package let up: PlanContext
  /// What leads back.
  package let down: PlanContext
  /// The steps with what undoes each.
  package let plannedSteps: [PlannedStep]
  /// The steps of the way down, in an order of their own.
  package let downSteps: [Step]
  /// For each of `downSteps` how far it brings back what was there.
  package let restorations: [Restoration]
  /// What no step of the way down brings back, in words.
  package let unrestored: [String]
  /// The changes in words.
  package let summary: [String]
  package let downSummary: [String]

  /// What changes, step by step.
  package var steps: [Step] { plannedSteps.map(\.step) }
}
