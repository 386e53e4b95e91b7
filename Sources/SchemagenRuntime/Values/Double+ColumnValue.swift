extension Double: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .double }

  /// Binds the nearest value of the column's floating-point type.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    switch type {
    case .double:
      parameters.append(bits: bitPattern, kind: .floatingPoint, oid: PostgreSQLTypeID.float8)
    case .real:
      let narrow = Float(self)
      guard narrow.isFinite || !isFinite else {
        throw DatabaseError.valueOutOfRange("\(self), which is too large", for: type)
      }
      parameters.append(
        bits: narrow.bitPattern, kind: .floatingPoint, oid: PostgreSQLTypeID.float4)
    default:
      throw DatabaseError.typeMismatch(Double.self, for: type)
    }
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.double(at: index)
  }
}
