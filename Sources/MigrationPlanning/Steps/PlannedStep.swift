package import DatabaseChanges

/// A step with everything that a reviewer should know of it.
package struct PlannedStep: Equatable, Sendable {
  package let step: Step
  /// What undoes it.
  package let inverse: StepInverse
  /// What it puts at risk, without its locks.
  package let risks: [Risk]
  /// Which locks it takes, in their order, on tables that are there before.
  package let locks: [TableLock]
}
