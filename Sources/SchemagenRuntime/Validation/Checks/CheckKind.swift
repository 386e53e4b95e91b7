/// What values of an expression are, as far as the databases compute differently with them.
enum CheckKind: Sendable {
  case boolean, integer, decimal, single, double, text, time, date, bytes
  /// `NULL` by itself, which is of every kind.
  case null

  /// The kind of a column's values; nil where Swift does not compute with them.
  init?(_ type: ColumnType) {
    switch type {
    case .boolean: self = .boolean
    case .smallint, .integer, .bigint, .oid: self = .integer
    case .real: self = .single
    case .double: self = .double
    case .decimal: self = .decimal
    case .text, .enumeration: self = .text
    case .timestamp, .timestamptz: self = .time
    case .date: self = .date
    case .bytes: self = .bytes
    case .money, .uuid, .time, .timetz, .json, .jsonb, .other, .list: return nil
    }
  }

  /// The kind of a value; nil where only the database knows it.
  init?(_ value: CheckValue) {
    switch value {
    case .null: self = .null
    case .undecided: return nil
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .real(_, let isSingle): self = isSingle ? .single : .double
    case .text: self = .text
    case .time: self = .time
    case .date: self = .date
    case .bytes: self = .bytes
    }
  }
}
