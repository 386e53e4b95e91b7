extension Array: ColumnValue where Element: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  @inlinable
  public static var defaultColumnType: ColumnType { .list(Element.defaultColumnType) }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  @inlinable
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    try Element.bind(list: self, to: &parameters, as: type)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try Element.list(row: &row, at: index)
  }
}
