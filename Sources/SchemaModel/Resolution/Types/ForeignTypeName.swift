import DatabaseSchema

/// Names that scalar types have in other languages and in databases.
enum ForeignTypeName {
  /// The scalar type that a foreign name means.
  static func scalar(for name: String) -> ScalarType? {
    switch name.lowercased() {
    case "text", "varchar", "char", "str", "uuid", "guid", "cuid": .string
    case "integer", "number", "int4", "int32", "serial", "short", "smallint": .int
    case "long", "int8", "int64", "bigserial": .bigInt
    case "bool": .boolean
    case "double", "real", "float8": .float
    case "numeric", "money": .decimal
    case "date", "time", "timestamp", "timestamptz": .dateTime
    case "jsonb", "object", "map", "dictionary": .json
    case "blob", "binary", "bytea", "data", "buffer": .bytes
    default: nil
    }
  }
}
