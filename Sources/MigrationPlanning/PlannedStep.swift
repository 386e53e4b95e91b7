package import DatabaseChanges

/// A step with what undoes it.
package struct PlannedStep: Equatable, Sendable {
  package let step: Step
  /// What undoes it.
  package let inverse: StepInverse
}
