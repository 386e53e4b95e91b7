import DatabaseChanges

/// One thing that a review looks for. A rule is a file in `Rules`, with its codes, and a line in
/// ``ReviewRules``.
protocol ReviewRule: Sendable {
  /// What one edit of a table that stays gives reason to say.
  func findings(of change: TableChange, in table: TableReview) -> [Finding]

  /// What a whole step gives reason to say.
  func findings(of step: Step, in context: ReviewContext) -> [Finding]

  /// What no step says, because the database needs none.
  func findings(withoutStep steps: [Step], in context: ReviewContext) -> [Finding]
}

extension ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] { [] }

  func findings(of step: Step, in context: ReviewContext) -> [Finding] { [] }

  func findings(withoutStep steps: [Step], in context: ReviewContext) -> [Finding] { [] }
}
