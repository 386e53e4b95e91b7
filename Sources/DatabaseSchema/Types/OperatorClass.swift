/// An operator class that has a word in the schema language (`ops: JsonbPathOps`).
package struct OperatorClass: Sendable {
  /// What a field must be for the class to fit.
  package enum Operand: Sendable {
    /// A list of anything.
    case array
    /// A scalar type; the native type is one of some, or none where that means one of them.
    case scalar(ScalarType, native: [NativeTypeName], orNone: Bool)
    /// Any scalar type with one of these native types.
    case native([NativeTypeName])
  }

  /// The word in the schema.
  package let name: String
  /// The name in SQL.
  package let sql: String
  /// The index types that have it.
  package let methods: [IndexMethod]
  package let operand: Operand

  package init(name: String, sql: String, methods: [IndexMethod], operand: Operand) {
    self.name = name
    self.sql = sql
    self.methods = methods
    self.operand = operand
  }
}
