public import Foundation

/// A number that the database can compute with, in an update, a filter or an aggregate.
public protocol NumberValue: ColumnValue where Unwrapped == Self {
  /// The type of averages.
  associatedtype Average: NumberValue = Double

  /// Reads a sum as the database selects it; nil without a value.
  ///
  /// - Throws: ``DatabaseError`` when the type cannot hold the sum.
  static func _total(row: inout DatabaseRow, at index: Int) throws -> Self?

  /// Reads an average as the database selects it; nil without a value.
  ///
  /// - Throws: ``DatabaseError`` when the type cannot hold the average.
  static func _average(row: inout DatabaseRow, at index: Int) throws -> Self?
}

extension NumberValue {
  /// Reads a sum.
  public static func _total(row: inout DatabaseRow, at index: Int) throws -> Self? {
    try Self?(row: &row, at: index)
  }

  /// Reads an average.
  public static func _average(row: inout DatabaseRow, at index: Int) throws -> Self? {
    try Self?(row: &row, at: index)
  }
}

extension Int: NumberValue {}
extension Int64: NumberValue {}
extension Double: NumberValue {}
extension Decimal: NumberValue {
  /// Decimals have decimals as averages.
  public typealias Average = Decimal
}
