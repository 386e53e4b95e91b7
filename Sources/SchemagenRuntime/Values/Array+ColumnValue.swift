extension Array: ColumnValue where Element: ColumnValue {
  @inlinable
  public static var defaultColumnType: ColumnType { .list(Element.defaultColumnType) }

  @inlinable
  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    try Element.bind(list: self, to: &parameters, as: type)
  }

  @inlinable
  public init(row: inout Row, at index: Int) throws {
    self = try Element.list(row: &row, at: index)
  }
}
