/// A value that no comparison looks at: what a database has and a schema does not say, kept for the SQL that
/// changes it.
@propertyWrapper
package struct Incidental<Value: Sendable>: Equatable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) {
    self.wrappedValue = wrappedValue
  }

  package static func == (left: Incidental, right: Incidental) -> Bool { true }
}
