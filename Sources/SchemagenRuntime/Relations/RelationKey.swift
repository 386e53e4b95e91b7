import Foundation

/// A value of a key that relations compare, without its Swift type.
enum RelationKey: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case decimal(Decimal)
  case text(String)
  case uuid(UUID)
  case date(Date)
  case bytes(Data)

  /// Reads some columns of a row; nil where one of them is `NULL`, which refers to no row.
  static func key(
    _ columns: [Int], of table: TableDescription, in row: inout DatabaseRow
  ) throws -> [RelationKey]? {
    var key: [RelationKey] = []
    key.reserveCapacity(columns.count)
    for index in columns {
      if row.isNull(index) { return nil }
      key.append(try RelationKey(table.columns[index].type, &row, index))
    }
    return key
  }

  private init(_ type: ColumnType, _ row: inout DatabaseRow, _ index: Int) throws {
    switch type {
    case .boolean: self = .boolean(try row.read(index))
    case .smallint, .integer, .bigint, .oid: self = .integer(try row.read(index))
    case .real, .double: self = .number(try row.read(index))
    case .decimal, .money: self = .decimal(try row.read(index))
    case .uuid: self = .uuid(try row.read(index))
    case .timestamp, .timestamptz, .date: self = .date(try row.read(index))
    case .bytes: self = .bytes(try row.read(index))
    case .text, .time, .timetz, .json, .jsonb, .enumeration, .other, .list:
      self = .text(try row.read(index))
    }
  }

  /// The value for a parameter.
  var value: any ColumnValue {
    switch self {
    case .boolean(let value): value
    case .integer(let value): value
    case .number(let value): value
    case .decimal(let value): value
    case .text(let value): value
    case .uuid(let value): value
    case .date(let value): value
    case .bytes(let value): value
    }
  }

  /// Several values of one column as one list.
  static func list(_ keys: some Sequence<RelationKey>, of type: ColumnType) -> any ColumnValue {
    switch type {
    case .boolean: keys.compactMap { $0.value as? Bool }
    case .smallint, .integer, .bigint, .oid: keys.compactMap { $0.value as? Int64 }
    case .real, .double: keys.compactMap { $0.value as? Double }
    case .decimal, .money: keys.compactMap { $0.value as? Decimal }
    case .uuid: keys.compactMap { $0.value as? UUID }
    case .timestamp, .timestamptz, .date: keys.compactMap { $0.value as? Date }
    case .bytes: keys.compactMap { $0.value as? Data }
    case .text, .time, .timetz, .json, .jsonb, .enumeration, .other, .list:
      keys.compactMap { $0.value as? String }
    }
  }
}
