/// A text, or several, compared by its scalars.
///
/// `String` compares canonically: `é` as one scalar and as two are equal. For a database and for
/// Swift's output they are different names. As a property wrapper, it makes the comparisons that the
/// compiler writes for a type exact; `$name` compares a single property, and it is a key of
/// dictionaries and sets.
@propertyWrapper
package struct Exact<Value: ExactValue>: Hashable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) {
    self.wrappedValue = wrappedValue
  }

  /// Takes a value as a key.
  package init(_ value: Value) {
    wrappedValue = value
  }

  /// The value with exact comparisons.
  package var projectedValue: Exact { self }

  package static func == (left: Exact, right: Exact) -> Bool {
    left.wrappedValue.isExactly(right.wrappedValue)
  }

  package func hash(into hasher: inout Hasher) {
    wrappedValue.combine(into: &hasher)
  }
}

extension Exact: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
  ExpressibleByExtendedGraphemeClusterLiteral
where Value == String {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
