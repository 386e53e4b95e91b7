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
    var found: (scalar: ScalarType, native: String?)?
    if let name = element.name {
      let plain = ScalarType.allCases.first { lifter.types.columnType(of: $0) == element }
      if let plain {
        found = (plain, nil)
      } else if let native = lifter.types.nativeTypes.first(where: { $0.column == name }) {
        let arguments = element.arguments.map(String.init).joined(separator: ", ")
        found = (
          native.scalar, native.name.rawValue + (arguments.isEmpty ? "" : "(\(arguments))")
        )
      }
    }
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
