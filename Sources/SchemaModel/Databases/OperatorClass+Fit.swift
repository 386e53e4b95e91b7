import DatabaseSchema
import SchemaSyntax

extension OperatorClass {
  /// What is wrong with a field for the class, if anything.
  func problem(with field: FieldDraft, _ method: IndexMethod) -> String? {
    let native = field.nativeType.map(\.name)
    switch operand {
    case .array:
      return field.arity == .list
        ? nil : "Operator class `\(name)` only applies to lists; `\(field.name)` is not a list."
    case .native(let names):
      guard let native else {
        return
          "Operator class `\(name)` needs `\(field.name)` to have the native type \(Self.list(names))."
      }
      return names.contains { $0.rawValue == native } ? nil : mismatch(native, field)
    case .scalar(let scalar, let names, let acceptsNone):
      guard let native else {
        return acceptsNone && field.type.scalar == scalar
          ? nil
          : "Operator class `\(name)` only applies to fields of type `\(scalar.rawValue)`; `\(field.name)` is not one."
      }
      return names.contains { $0.rawValue == native } ? nil : mismatch(native, field)
    }
  }

  private func mismatch(_ native: String, _ field: FieldDraft) -> String {
    "Operator class `\(name)` does not fit the native type `\(native)` of `\(field.name)`."
  }

  private static func list(_ names: [NativeTypeName]) -> String {
    names.map { "`\($0.rawValue)`" }.joined(separator: " or ")
  }
}

extension IndexMethod {
  /// Whether the index type can hold a field without being told an operator class.
  func hasDefaultClass(for field: FieldDraft) -> Bool {
    if case .unsupported = field.type { return true }
    let native = field.nativeType.map { NativeTypeName(rawValue: $0.name) }
    switch self {
    case .btree, .hash: return true
    case .gin:
      if field.arity == .list { return true }
      if case .composite = field.type { return true }
      return field.type.scalar == .json && (native == nil || native == .jsonB)
    // The only class of GiST that is built in for a scalar is no default:
    // <https://www.postgresql.org/docs/current/gist-builtin-opclasses.html>.
    case .gist: return field.type.scalar == .string && native == nil
    case .spgist:
      return field.type.scalar == .string
        && (native.map { [.text, .varChar, .char, .inet].contains($0) } ?? true)
    case .brin: return hasBrinClass(field, native)
    }
  }

  private func hasBrinClass(_ field: FieldDraft, _ native: NativeTypeName??) -> Bool {
    switch field.type.scalar {
    case .string, .bytes, .dateTime, .float, .int, .bigInt, .decimal:
      native.map { ![.xml, .citext, .money].contains($0) } ?? true
    case .boolean, .json, nil: false
    }
  }
}
