import SQLEquivalence

/// What is known of the type of a value.
enum KnownType: Hashable, Sendable {
  case known(ValueType)
  /// A string or NULL whose place gives it a type.
  case untyped
  /// A column or a function that the scope does not know.
  case unclear

  var type: ValueType? {
    if case .known(let type) = self { type } else { nil }
  }
}
