import DatabaseTypes
import SchemaModel

/// Writes the runtime's `ColumnType` of a field.
enum ColumnTypeCode {
  /// The type of a column.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - schema: What enums are looked up in.
  static func code(of field: Field, in schema: Schema) -> Code {
    switch field.type {
    case .composite: return code(of: field.nativeType?.storage ?? ScalarType.json.storage)
    case .enumeration(let name):
      let label = schema.enumeration(named: name)?.databaseName ?? name
      return list(field, of: ".enumeration(\(literal: label))")
    case .scalar(let scalar):
      return list(field, of: code(of: field.nativeType?.storage ?? scalar.storage))
    case .unsupported(let type): return list(field, of: ".other(\(literal: type))")
    case .relation: return ".other(\"\")"
    }
  }

  private static func list(_ field: Field, of element: Code) -> Code {
    field.arity == .list ? ".list(\(element))" : element
  }

  private static func code(of storage: SwiftStorage) -> Code {
    switch storage {
    case .boolean: ".boolean"
    case .smallint: ".smallint"
    case .integer: ".integer"
    case .bigint: ".bigint"
    case .oid: ".oid"
    case .real: ".real"
    case .double: ".double"
    case .money: ".money"
    case .text: ".text"
    case .uuid: ".uuid"
    case .date: ".date"
    case .json: ".json"
    case .jsonb: ".jsonb"
    case .bytes: ".bytes"
    case .decimal(let precision, let scale):
      ".decimal(precision: \(precision), scale: \(scale))"
    case .timestamp(let precision): ".timestamp(precision: \(precision))"
    case .timestamptz(let precision): ".timestamptz(precision: \(precision))"
    case .time(let precision): ".time(precision: \(precision))"
    case .timetz(let precision): ".timetz(precision: \(precision))"
    case .other(let name): ".other(\(literal: name))"
    }
  }
}
