import DatabaseChanges

/// One thing that a review looks for. A rule is a file in `Rules`, with its codes, and a line in
/// ``ReviewRules``.
protocol ReviewRule: Sendable {
  /// The findings about one edit of a kept table.
  func findings(of change: TableChange, in table: TableReview) -> [Finding]

  /// The findings about a whole step.
  func findings(of step: Step, in context: ReviewContext) -> [Finding]
}

extension ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] { [] }

  func findings(of step: Step, in context: ReviewContext) -> [Finding] { [] }
}
