/// How generated Swift binds and reads the values of a column: the cases of the runtime's
/// `ColumnType`, which the tool cannot import.
package enum SwiftStorage: Hashable, Sendable {
  case boolean, smallint, integer, bigint, oid, real, double, money, text, uuid, date
  case json, jsonb, bytes
  case decimal(precision: Int, scale: Int)
  /// The precision is in digits of a fraction of a second.
  case timestamp(precision: Int)
  case timestamptz(precision: Int)
  case time(precision: Int)
  case timetz(precision: Int)
  /// A database type that is exchanged as text, by its name.
  case other(String)

  /// The storage with the arguments of a native type in place of its own.
  package func with(_ arguments: [Int]) -> SwiftStorage {
    guard let first = arguments.first else { return self }
    return switch self {
    case .decimal: .decimal(precision: first, scale: arguments.dropFirst().first ?? 0)
    case .timestamp: .timestamp(precision: first)
    case .timestamptz: .timestamptz(precision: first)
    case .time: .time(precision: first)
    case .timetz: .timetz(precision: first)
    case .boolean, .smallint, .integer, .bigint, .oid, .real, .double, .money, .text, .uuid, .date,
      .json, .jsonb, .bytes, .other:
      self
    }
  }
}
