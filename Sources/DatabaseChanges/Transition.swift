/// A thing before and after a change.
package struct Transition<Value: Sendable>: Sendable {
  package let before: Value
  package let after: Value

  package init(before: Value, after: Value) {
    self.before = before
    self.after = after
  }

  /// The transition between values derived from both ends.
  package func map<Result: Sendable>(_ transform: (Value) -> Result) -> Transition<Result> {
    Transition<Result>(before: transform(before), after: transform(after))
  }

  /// The same in the other direction.
  package var reversed: Transition { Transition(before: after, after: before) }
}

extension Transition: Equatable where Value: Equatable {}
