import DatabaseChanges

/// What leads from one state of a database to another.
package struct MigrationPlan: Sendable {
  /// The migrations in their order; two where an edit adds enum values and uses them, none where
  /// nothing differs.
  package let stages: [MigrationStage]
  /// What the user has to decide; `stages` drop and add what is undecided.
  package let decisions: [Decision]
  /// Renames in the schema that name nothing: mistakes, in one sentence each.
  package let problems: [String]
  /// Attributes that have done their work and can go, in one sentence each.
  package let notices: [String]
  /// Answers that answer nothing in this plan.
  package let unusedAnswers: [UnusedAnswer]

  /// Whether the two states are the same.
  package var isEmpty: Bool { stages.isEmpty }

  /// All changes in words.
  package var summary: [String] { stages.flatMap(\.summary) }
}
