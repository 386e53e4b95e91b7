package import SQLLexicon

/// A type of PostgreSQL under the name of its catalog: `int4`, `varchar`, `timestamptz`.
package struct ValueType: Hashable, Sendable {
  /// The name in `pg_type`, without its schema where that is `pg_catalog` or `public`.
  @Exact package var name: String
  /// Whether it is an array of the type.
  package var isArray: Bool
  /// What stands in parentheses, `10,2`, or the fields of an interval; empty for none.
  @Exact package var modifiers: String

  package init(_ name: String, isArray: Bool = false, modifiers: String = "") {
    self.name = name
    self.isArray = isArray
    self.modifiers = modifiers
  }

  /// The type without length, precision or fields.
  var base: ValueType { ValueType(name, isArray: isArray) }

  /// The type of an array's elements.
  var element: ValueType { ValueType(name, modifiers: modifiers) }

  /// The type of arrays of it.
  var array: ValueType { ValueType(name, isArray: true) }

  static let boolean = ValueType("bool")
  static let integer = ValueType("int4")
  static let bigint = ValueType("int8")
  static let numeric = ValueType("numeric")
  static let text = ValueType("text")
  static let interval = ValueType("interval")
}
