/// The rows that a partial index holds.
package enum IndexPredicate: Equatable, Sendable {
  /// `where: raw("…")`: SQL as it is.
  case raw(String)
  /// `where: { deletedAt: null, status: { not: "x" } }`: conditions that all hold.
  case conditions([Condition])

  /// One `field: value` of the object form.
  package struct Condition: Equatable, Sendable {
    /// What a field is compared with.
    package enum Value: Equatable, Sendable {
      case null
      case value(DefaultValue.Kind)
    }

    package let field: String
    package let isNegated: Bool
    package let value: Value

    package init(field: String, isNegated: Bool = false, value: Value) {
      self.field = field
      self.isNegated = isNegated
      self.value = value
    }
  }
}
