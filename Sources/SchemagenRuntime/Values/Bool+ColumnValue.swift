extension Bool: ColumnValue {
  public static var defaultColumnType: ColumnType { .boolean }

  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    guard type == .boolean else { throw DatabaseError.typeMismatch(Bool.self, for: type) }
    parameters.append(
      bits: UInt8(self ? 1 : 0), kind: .boolean, oid: PostgreSQLTypeID.bool)
  }

  @inlinable
  public init(row: inout Row, at index: Int) throws {
    self = try row.boolean(at: index)
  }
}
