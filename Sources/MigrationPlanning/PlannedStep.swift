package import DatabaseChanges

/// A step with its inverse.
package struct PlannedStep: Equatable, Sendable {
  package let step: Step
  /// The steps that revert it.
  package let inverse: StepInverse
}
