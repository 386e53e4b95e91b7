package import DatabaseChanges
package import MigrationPlanning

/// What a reviewer should know of one migration and its down script.
package struct StageReview: Equatable, Sendable {
  /// The steps of the migration.
  package let steps: [StepReview]
  /// The findings of the migration as the script's header lists them: data loss first, each message
  /// once, the locks of all steps summed up.
  package let findings: [Finding]
  /// The findings of the down script.
  package let downFindings: [Finding]

  /// Reviews a migration.
  package init(_ stage: MigrationStage) {
    let up = StageReviewer(stage.up)
    steps = up.review(stage.steps)
    findings = Self.summary(steps, up.findings(withoutStep: stage.steps))
    let down = StageReviewer(stage.down)
    downFindings = Self.summary(
      down.review(stage.downSteps), down.findings(withoutStep: stage.downSteps))
  }

  private static func summary(_ steps: [StepReview], _ others: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    let found = steps.flatMap(\.findings) + others + LockSummary(steps.flatMap(\.locks)).findings
    let all = found.filter { seen.insert($0.message).inserted }
    return FindingSeverity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
  }
}
