public import Foundation

extension Data: ColumnValue {
  public static var defaultColumnType: ColumnType { .bytes }

  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    guard type == .bytes else { throw DatabaseError.typeMismatch(Data.self, for: type) }
    let start = parameters.bytes.count
    parameters.bytes.append(contentsOf: self)
    parameters.close(from: start, kind: .bytes, oid: PostgreSQLTypeID.bytea, isBinary: true)
  }

  @inlinable
  public init(row: inout Row, at index: Int) throws {
    self = try row.data(at: index)
  }
}
