import DatabaseChanges
import DatabaseSchema

/// A group of types whose values mean the same kind of thing.
enum TypeFamily: Hashable, Sendable {
  case text, integer, fraction, money, boolean, instant, localTime, date, timeOfDay
  case json, bytes, uuid, network, bits, document, enumeration, other

  init(_ base: ColumnType.Base) {
    switch base {
    case .enumeration: self = .enumeration
    case .other: self = .other
    case .builtIn(let name, _): self = Self.family(of: name)
    }
  }

  private static func family(of name: TypeName) -> TypeFamily {
    switch name {
    case .text, .varchar, .char, .citext: .text
    case .smallint, .integer, .bigint, .oid: .integer
    case .real, .doublePrecision, .decimal: .fraction
    case .money: .money
    case .boolean: .boolean
    case .timestamptz: .instant
    case .timestamp, .datetime: .localTime
    case .date: .date
    case .time, .timetz: .timeOfDay
    case .json, .jsonb: .json
    case .bytea, .blob: .bytes
    case .uuid: .uuid
    case .inet: .network
    case .bit, .varbit: .bits
    case .xml: .document
    }
  }

  /// Whether a column of the one family could be the other one under a new name.
  func isLike(_ other: TypeFamily) -> Bool {
    self == other || (isNumeric && other.isNumeric) || (isTime && other.isTime)
      || (isText && other.isText)
  }

  /// Whether a column of the family has numeric affinity on SQLite.
  var isNumericOnSQLite: Bool { !(isText || self == .bytes || self == .document) }

  private var isNumeric: Bool { self == .integer || self == .fraction || self == .money }
  private var isTime: Bool { self == .instant || self == .localTime || self == .date }
  private var isText: Bool { self == .text || self == .uuid || self == .enumeration }
}
