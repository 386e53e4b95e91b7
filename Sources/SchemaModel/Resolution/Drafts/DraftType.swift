import DatabaseSchema

/// What a field's type name stands for; numbers are places in the `SchemaDraft`.
enum DraftType: Equatable, Sendable {
  case scalar(ScalarType)
  case enumeration(Int)
  case composite(Int)
  /// A relation field.
  case model(Int)
  case unsupported(String)

  /// The model that a relation field points at.
  var model: Int? {
    if case .model(let index) = self { index } else { nil }
  }

  /// The scalar type, if it is one.
  var scalar: ScalarType? {
    if case .scalar(let type) = self { type } else { nil }
  }
}
