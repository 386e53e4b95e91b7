import DatabaseTypes
import SchemaModel

extension ValueSource {
  /// Decides how a field gets its value.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - type: Its Swift type.
  ///   - schema: The schema, to look up enum values.
  init(_ field: Field, type: SwiftType, in schema: SchemaTypes) {
    if field.generatedExpression != nil {
      self = .readOnly
    } else if field.isVersion {
      self = field.defaultValue == nil ? .fixed("1") : .readOnly
    } else if let value = field.defaultValue {
      self = Self.default(value.kind, of: field, type: type, in: schema)
    } else if field.updatedAt != nil {
      self = .computed("row.now")
    } else {
      switch field.arity {
      case .required: self = .required
      case .optional: self = .constant("nil")
      case .list: self = .constant("[]")
      }
    }
  }

  private static func `default`(
    _ value: DefaultValue.Kind, of field: Field, type: SwiftType, in schema: SchemaTypes
  ) -> ValueSource {
    let identifier = schema.standard(.identifierGenerator)
    switch value {
    case .now: return .computed("row.now")
    case .uuid(let version):
      let function: Code = "\(identifier).uuid\(version == 7 ? 7 : 4)"
      return .computed(type.standard == .uuid ? "\(function)()" : "\(function)Text()")
    case .cuid(version: 2): return .computed("\(identifier).cuid2()")
    case .cuid: return .computed("\(identifier).cuid()")
    case .ulid: return .computed("\(identifier).ulid()")
    case .nanoid(let length): return .computed("\(identifier).nanoid(\(length))")
    case .autoincrement, .sequence, .databaseGenerated, .list: return .database
    case .string, .number, .boolean, .enumValue:
      return literal(value, of: field, type: type, in: schema).map { .constant($0) } ?? .database
    }
  }

  /// The Swift literal of a default value; `nil` where only the database can compute it, as for
  /// dates, JSON and numbers that a literal would round.
  private static func literal(
    _ value: DefaultValue.Kind, of field: Field, type: SwiftType, in schema: SchemaTypes
  ) -> Code? {
    switch (value, field.type) {
    case (.string(let text), .scalar(.string)) where type.standard == .string:
      return "\(literal: text)"
    case (.boolean(let value), .scalar(.boolean)):
      return value ? "true" : "false"
    case (.number(let digits), .scalar(.int)), (.number(let digits), .scalar(.bigInt)),
      (.number(let digits), .scalar(.decimal)):
      return Int64(digits).map { "\($0)" }
    case (.number(let digits), .scalar(.float)):
      return Double(digits).flatMap { $0.isFinite ? "\($0)" : nil }
    case (.enumValue(let name), .enumeration(let type)):
      return enumCase(schema.naming.member(name, of: type), of: field)
    default:
      return nil
    }
  }

  /// `.none` and `.some` would be cases of `Optional`.
  private static func enumCase(_ name: Identifier, of field: Field) -> Code {
    let isAmbiguous = field.arity == .optional && (name.name == "none" || name.name == "some")
    return isAmbiguous ? ".some(.\(member: name))" : ".\(member: name)"
  }
}
