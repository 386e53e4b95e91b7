/// The Swift type that values of a key have.
enum RelationKeyKind {
  case boolean, integer, number, decimal, text, uuid, date, bytes

  /// The kind of the values of a column.
  init(_ type: ColumnType) {
    switch type {
    case .boolean: self = .boolean
    case .smallint, .integer, .bigint, .oid: self = .integer
    case .real, .double: self = .number
    case .decimal, .money: self = .decimal
    case .uuid: self = .uuid
    case .timestamp, .timestamptz, .date, .time, .timetz: self = .date
    case .bytes: self = .bytes
    case .text, .json, .jsonb, .enumeration, .other, .list: self = .text
    }
  }
}
