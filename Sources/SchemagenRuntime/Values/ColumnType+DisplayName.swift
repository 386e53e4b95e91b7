extension ColumnType {
  /// The name of the type in error messages.
  var displayName: String {
    switch self {
    case .boolean: "boolean"
    case .smallint: "smallint"
    case .integer: "integer"
    case .bigint: "bigint"
    case .oid: "oid"
    case .real: "real"
    case .double: "double precision"
    case .decimal(let precision?, let scale): "decimal(\(precision),\(scale ?? 0))"
    case .decimal(nil, _): "decimal"
    case .money: "money"
    case .text: "text"
    case .uuid: "uuid"
    case .timestamp(let precision): "timestamp(\(precision))"
    case .timestamptz(let precision): "timestamptz(\(precision))"
    case .date: "date"
    case .time(let precision): "time(\(precision))"
    case .timetz(let precision): "timetz(\(precision))"
    case .json: "json"
    case .jsonb: "jsonb"
    case .bytes: "bytes"
    case .enumeration(let name): name
    case .other(let name): name
    case .list(let element): element.displayName + "[]"
    }
  }
}
