import DatabaseChanges

/// The migrations that lead from one state of a database to another.
package struct MigrationPlan: Sendable {
  /// The migrations in their order; two where an edit adds enum values and uses them, empty where
  /// nothing differs.
  package let stages: [MigrationStage]
  /// What the user has to decide; `stages` drop and add what is undecided.
  package let decisions: [Decision]
  /// What the user may decide, because nothing is lost without: values for existing rows.
  package let questions: [Decision]
  /// Renames in the schema that name nothing: mistakes, in one sentence each.
  package let problems: [String]
  /// Attributes that have been applied and can be removed, in one sentence each.
  package let notices: [String]
  /// SQL that names columns which the plan renames or drops: it would fail.
  package let formerColumnUses: [FormerColumnUse]
  /// Answers that match no decision of this plan.
  package let unusedAnswers: [UnusedAnswer]

  /// The plan between two states that are the same.
  static let unchanged = MigrationPlan(
    stages: [], decisions: [], questions: [], problems: [], notices: [], formerColumnUses: [],
    unusedAnswers: [])

  /// Whether the two states are the same.
  package var isEmpty: Bool { stages.isEmpty }

  /// All changes, one sentence each.
  package var summary: [String] { stages.flatMap(\.summary) }
}
