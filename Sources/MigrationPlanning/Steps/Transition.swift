/// A thing before and after a change.
package struct Transition<Value: Sendable>: Sendable {
  package let before: Value
  package let after: Value

  /// Makes a transition from its two ends.
  package init(before: Value, after: Value) {
    self.before = before
    self.after = after
  }

  /// The way back.
  package var reversed: Transition { Transition(before: after, after: before) }
}

extension Transition: Equatable where Value: Equatable {}
