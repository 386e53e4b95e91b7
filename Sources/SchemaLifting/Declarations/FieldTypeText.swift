import DatabaseSchema
import DatabaseTypes

/// The type of a field as the language writes it.
struct FieldTypeText {
  /// `String`, an enum's name, or `Unsupported("…")`.
  let name: String
  /// The native type after `@db.`; `nil` for the type that the scalar has anyway.
  let native: String?
  let scalar: ScalarType?
  let enumeration: QualifiedName?

  init(_ type: ColumnType, in lifter: Lifter) {
    let element = type.element
    let found = lifter.types.field(of: type)
    scalar = found?.scalar
    native = found?.native
    if let scalar {
      name = scalar.rawValue
      enumeration = nil
    } else if let type = element.enumeration, let declared = lifter.names.enums[type] {
      name = declared
      enumeration = type
    } else {
      name = "Unsupported(\(SchemaText.string(element.description)))"
      enumeration = nil
    }
  }
}
