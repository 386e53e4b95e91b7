extension Int: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .bigint }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  @inlinable
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    try Int64(self).bind(to: &parameters, as: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    let wide = try row.integer(at: index)
    guard let value = Int(exactly: wide) else {
      throw row.mismatch(at: index, expected: "an integer in the range of Int")
    }
    self = value
  }
}
