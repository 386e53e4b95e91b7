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
    switch RelationKeyKind(type) {
    case .boolean: self = .boolean(try row.read(index))
    case .integer: self = .integer(try row.read(index))
    case .number: self = .number(try row.read(index))
    case .decimal: self = .decimal(try row.read(index))
    case .text: self = .text(try row.read(index))
    case .uuid: self = .uuid(try row.read(index))
    case .date: self = .date(try row.read(index))
    case .bytes: self = .bytes(try row.read(index))
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
  ///
  /// - Throws: ``DatabaseError`` with the code `typeMismatch` for a value of another kind.
  static func list(
    _ keys: some Sequence<RelationKey>, of type: ColumnType
  ) throws -> any ColumnValue {
    switch RelationKeyKind(type) {
    case .boolean: try list(keys, of: type, as: Bool.self)
    case .integer: try list(keys, of: type, as: Int64.self)
    case .number: try list(keys, of: type, as: Double.self)
    case .decimal: try list(keys, of: type, as: Decimal.self)
    case .text: try list(keys, of: type, as: String.self)
    case .uuid: try list(keys, of: type, as: UUID.self)
    case .date: try list(keys, of: type, as: Date.self)
    case .bytes: try list(keys, of: type, as: Data.self)
    }
  }

  private static func list<Value: ColumnValue>(
    _ keys: some Sequence<RelationKey>, of type: ColumnType, as expected: Value.Type
  ) throws -> any ColumnValue {
    try keys.map { key in
      if let value = key.value as? Value { return value }
      throw DatabaseError.typeMismatch(Swift.type(of: key.value), for: type)
    }
  }
}
