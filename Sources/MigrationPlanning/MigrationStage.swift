package import DatabaseSchema

/// One migration: what a single transaction can do.
package struct MigrationStage: Equatable, Sendable {
  /// What distinguishes the migration's name where there are several (`add_values`).
  package let nameSuffix: String?
  package let before: DatabaseSchema
  package let after: DatabaseSchema
  package let steps: [Step]
  /// The steps that undo `steps`.
  package let downSteps: [Step]
  /// For each of `downSteps` how far it brings back what was there.
  package let restorations: [Restoration]
  /// The changes in words.
  package let summary: [String]
  package let downSummary: [String]
  package let risks: [Risk]
  package let downRisks: [Risk]
}
