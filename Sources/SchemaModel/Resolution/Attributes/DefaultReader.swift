import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

/// Turns literals into values of a field's type.
struct DefaultReader {
  let type: DraftType
  let enums: [EnumDraft]

  /// A single value; `nil` when it is not a value of the type.
  func literal(_ value: Expression) -> DefaultValue.Kind? {
    switch type {
    case .scalar(let scalar): literal(value, of: scalar)
    case .enumeration(let index): enumValue(value, of: enums[index])
    case .composite, .model, .unsupported, .unknown: nil
    }
  }

  /// Whether a mistake elsewhere hides if it is a value of the type.
  func isUncertain(_ value: Expression) -> Bool {
    switch (type, value) {
    case (.unknown, _): true
    case (.enumeration(let index), .constant(let name, _)),
      (.enumeration(let index), .string(let name, _)):
      enums[index].mayDeclare(name)
    default: false
    }
  }

  private func literal(_ value: Expression, of scalar: ScalarType) -> DefaultValue.Kind? {
    switch (scalar, value) {
    case (.string, .string(let text, _)), (.json, .string(let text, _)),
      (.bytes, .string(let text, _)), (.dateTime, .string(let text, _)):
      .string(text)
    case (.int, .number(let text, _)), (.bigInt, .number(let text, _)),
      (.float, .number(let text, _)), (.decimal, .number(let text, _)),
      (.decimal, .string(let text, _)):
      .number(text)
    case (.boolean, .constant("true", _)): .boolean(true)
    case (.boolean, .constant("false", _)): .boolean(false)
    default: nil
    }
  }

  private func enumValue(_ value: Expression, of enumeration: EnumDraft) -> DefaultValue.Kind? {
    guard case .constant(let name, _) = value, enumeration.valueIndices[name] != nil
    else { return nil }
    return .enumValue(name)
  }
}
