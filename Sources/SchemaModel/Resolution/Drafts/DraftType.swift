package import DatabaseSchema

/// What a field's type name refers to; numbers are places in the `SchemaDraft`.
package enum DraftType: Equatable, Sendable {
  case scalar(ScalarType)
  case enumeration(Int)
  case composite(Int)
  /// A relation field.
  case model(Int)
  case unsupported(String)
  /// A type that is not declared, or declared twice; the name is the one that was probably meant.
  case unknown(meant: String?)

  /// The model that a relation field points at.
  package var model: Int? {
    if case .model(let index) = self { index } else { nil }
  }

  /// The scalar type, if it is one.
  package var scalar: ScalarType? {
    if case .scalar(let type) = self { type } else { nil }
  }

  /// Whether rules can draw conclusions from it.
  package var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }

  /// Whether a name could be what an unknown type was meant to be.
  package func mayMean(_ name: String) -> Bool {
    if case .unknown(let meant) = self { meant == nil || meant == name } else { false }
  }
}
