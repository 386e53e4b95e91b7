extension Double: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .double }

  /// Binds the nearest value of the column's floating-point type.
  ///
  /// SQLite has no NaN and stores NULL in its place:
  /// <https://www.sqlite.org/c3ref/bind_blob.html>.
  ///
  /// - Throws: ``DatabaseError`` for a number that single precision cannot express at all.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    if isNaN { parameters.refuseOnSQLite(.valueOutOfRange("NaN on SQLite", for: type)) }
    switch type {
    case .double:
      parameters.append(bits: bitPattern, kind: .floatingPoint, oid: PostgreSQLTypeID.float8)
    case .real:
      let narrow = Float(self)
      guard narrow.isFinite || !isFinite else {
        throw DatabaseError.valueOutOfRange("\(self), which is too large", for: type)
      }
      guard narrow != 0 || self == 0 else {
        throw DatabaseError.valueOutOfRange("\(self), which is too small", for: type)
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
