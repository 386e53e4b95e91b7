import Foundation

extension Int64: ColumnValue {
  /// The column type that a value is bound as when the column is unknown.
  public static var defaultColumnType: ColumnType { .bigint }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    switch type {
    case .bigint:
      parameters.append(bits: self, kind: .integer, oid: PostgreSQLTypeID.int8)
    case .integer:
      parameters.append(
        bits: try narrowed(to: Int32.self, for: type), kind: .integer, oid: PostgreSQLTypeID.int4)
    case .smallint:
      parameters.append(
        bits: try narrowed(to: Int16.self, for: type), kind: .integer, oid: PostgreSQLTypeID.int2)
    case .oid:
      parameters.append(
        bits: try narrowed(to: UInt32.self, for: type), kind: .integer, oid: PostgreSQLTypeID.oid)
    case .decimal, .money:
      try Decimal(self).bind(to: &parameters, as: type)
    default:
      throw DatabaseError.typeMismatch(Int.self, for: type)
    }
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = try row.integer(at: index)
  }

  /// This number in a smaller type, or an error that names the column's type.
  private func narrowed<Number: FixedWidthInteger>(
    to number: Number.Type, for type: ColumnType
  ) throws -> Number {
    guard let narrow = Number(exactly: self) else {
      throw DatabaseError.valueOutOfRange(
        "\(self), which is outside \(Number.min)...\(Number.max)", for: type)
    }
    return narrow
  }
}
