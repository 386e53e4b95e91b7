package import DatabaseChanges
import MigrationPlanning

/// What a reviewer should know of one script: that of a migration, or its down script.
package struct ScriptReview: Equatable, Sendable {
  /// The steps of the script.
  package let steps: [StepReview]
  /// The findings as the script's header lists them: data loss first, each message once, the locks
  /// of all steps summed up.
  package let findings: [Finding]

  init(_ steps: [Step], in plan: PlanContext) {
    let reviewer = StepReviewer(plan)
    self.steps = reviewer.review(steps)
    findings = Self.summary(self.steps)
  }

  private static func summary(_ steps: [StepReview]) -> [Finding] {
    var seen: Set<String> = []
    let found = steps.flatMap(\.findings) + LockSummary(steps.flatMap(\.locks)).findings
    let all = found.filter { seen.insert($0.message).inserted }
    return FindingSeverity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
  }
}
