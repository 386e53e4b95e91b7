public import Foundation

extension Data: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .bytes }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    guard type == .bytes else { throw DatabaseError.typeMismatch(Data.self, for: type) }
    let start = parameters.bytes.count
    parameters.bytes.append(contentsOf: self)
    parameters.close(from: start, kind: .bytes, oid: PostgreSQLTypeID.bytea, isBinary: true)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.data(at: index)
  }
}
