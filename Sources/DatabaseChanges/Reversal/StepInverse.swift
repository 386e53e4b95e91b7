/// What undoes a step, by itself and right after it.
package struct StepInverse: Equatable, Sendable {
  /// The steps that undo it; none where nothing can or need be undone.
  package let steps: [Step]
  /// How far they bring back what was there.
  package let restoration: Restoration

  package init(steps: [Step], restoration: Restoration) {
    self.steps = steps
    self.restoration = restoration
  }
}
