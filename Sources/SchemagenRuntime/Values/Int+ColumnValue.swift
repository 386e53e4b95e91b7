extension Int: ColumnValue {
  public static var defaultColumnType: ColumnType { .bigint }

  @inlinable
  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    try Int64(self).bind(to: &parameters, as: type)
  }

  @inlinable
  public init(row: inout Row, at index: Int) throws {
    let wide = try row.integer(at: index)
    guard let value = Int(exactly: wide) else {
      throw row.mismatch(at: index, expected: "an integer that an Int holds")
    }
    self = value
  }
}
