extension Bool: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .boolean }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    guard type == .boolean else { throw DatabaseError.typeMismatch(Bool.self, for: type) }
    parameters.append(
      bits: UInt8(self ? 1 : 0), kind: .boolean, oid: PostgreSQLTypeID.bool)
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.boolean(at: index)
  }
}
