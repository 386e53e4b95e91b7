import SchemaModel

/// Writes the runtime's `ColumnType` of a field.
///
/// Types and their default precisions are those that the migrations write; PostgreSQL's are the
/// finer ones, SQLite's storage follows from them.
enum ColumnTypeCode {
  /// The type of a column.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - schema: What enums are looked up in.
  static func code(of field: Field, in schema: Schema) -> Code {
    switch field.type {
    case .composite: return json(field.nativeType)
    case .enumeration(let name):
      let label = schema.enumeration(named: name)?.databaseName ?? name
      return list(field, of: ".enumeration(\(literal: label))")
    case .scalar(let scalar): return list(field, of: code(of: scalar, native: field.nativeType))
    case .unsupported(let type): return list(field, of: ".other(\(literal: type))")
    case .relation: return ".other(\"\")"
    }
  }

  private static func list(_ field: Field, of element: Code) -> Code {
    field.arity == .list ? ".list(\(element))" : element
  }

  private static func code(of scalar: ScalarType, native: NativeType?) -> Code {
    switch scalar {
    case .string: text(native)
    case .boolean: ".boolean"
    case .int: integer(native)
    case .bigInt: ".bigint"
    case .float: native?.name == "Real" || native?.name == "Float4" ? ".real" : ".double"
    case .decimal: decimal(native)
    case .dateTime: time(native)
    case .json: json(native)
    case .bytes: ".bytes"
    }
  }

  private static func text(_ native: NativeType?) -> Code {
    switch native?.name {
    case "Uuid": ".uuid"
    case "Inet": ".other(\"inet\")"
    case "Xml": ".other(\"xml\")"
    case "Bit": ".other(\"bit\")"
    case "VarBit": ".other(\"varbit\")"
    default: ".text"
    }
  }

  private static func integer(_ native: NativeType?) -> Code {
    switch native?.name {
    case "SmallInt", "Int2": ".smallint"
    case "Oid": ".oid"
    default: ".integer"
    }
  }

  private static func decimal(_ native: NativeType?) -> Code {
    guard native?.name != "Money" else { return ".money" }
    let numbers = native?.numbers ?? []
    guard let precision = numbers.first else { return ".decimal(precision: 65, scale: 30)" }
    return ".decimal(precision: \(precision), scale: \(numbers.dropFirst().first ?? 0))"
  }

  private static func time(_ native: NativeType?) -> Code {
    guard let native else { return ".timestamp(precision: 3)" }
    // PostgreSQL keeps microseconds where no precision is said:
    // <https://www.postgresql.org/docs/current/datatype-datetime.html>.
    let precision = native.numbers.first ?? 6
    switch native.name {
    case "Timestamptz": return ".timestamptz(precision: \(precision))"
    case "Date": return ".date"
    case "Time": return ".time(precision: \(precision))"
    case "Timetz": return ".timetz(precision: \(precision))"
    default: return ".timestamp(precision: \(precision))"
    }
  }

  private static func json(_ native: NativeType?) -> Code {
    native?.name == "Json" ? ".json" : ".jsonb"
  }
}
