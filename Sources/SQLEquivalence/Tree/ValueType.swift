package import SQLLexicon

/// A type under the name that the catalog of its database has: `int4`, `varchar`, `timestamptz`.
package struct ValueType: Hashable, Sendable {
  /// The name; with a schema only where the name alone is not found.
  @Exact package var name: String
  /// Whether it is an array of the type.
  package var isArray: Bool
  /// What its parentheses hold, `10,2`, or the fields of an interval; empty otherwise.
  @Exact package var modifiers: String

  /// Makes a type.
  package init(_ name: String, isArray: Bool = false, modifiers: String = "") {
    self.name = name
    self.isArray = isArray
    self.modifiers = modifiers
  }

  /// The type without length, precision or fields.
  package var base: ValueType { ValueType(name, isArray: isArray) }

  /// The type of an array's elements.
  package var element: ValueType { ValueType(name, modifiers: modifiers) }

  /// The type of arrays of it.
  package var array: ValueType { ValueType(name, isArray: true) }
}
