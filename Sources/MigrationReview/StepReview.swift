package import DatabaseChanges

/// What a reviewer should know of one step.
package struct StepReview: Equatable, Sendable {
  /// The findings, without the step's locks.
  package let findings: [Finding]
  /// The locks that it takes, in their order, on tables that exist before.
  package let locks: [TableLock]
}
