/// The inverse of a step, run by itself and right after it.
package struct StepInverse: Equatable, Sendable {
  /// The steps that revert it; empty where nothing can or need be reverted.
  package let steps: [Step]
  /// How far they restore what was there.
  package let restoration: Restoration

  package init(steps: [Step], restoration: Restoration) {
    self.steps = steps
    self.restoration = restoration
  }
}
