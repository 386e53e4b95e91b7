package import DatabaseChanges
package import DatabaseSchema

/// One migration: what a single transaction can do.
package struct MigrationStage: Equatable, Sendable {
  /// What distinguishes the migration that only adds the enum values for the next one.
  package static let valuesSuffix = "add_values"

  /// What distinguishes the migration's name where there are several: ``valuesSuffix``.
  package let nameSuffix: String?
  package let before: DatabaseSchema
  package let after: DatabaseSchema
  /// The steps with what a reviewer should know of each.
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
  package let risks: [Risk]
  package let downRisks: [Risk]

  /// What changes, step by step.
  package var steps: [Step] { plannedSteps.map(\.step) }
}
