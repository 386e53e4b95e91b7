package import DatabaseTypes

/// Knows for a database how values of one type become values of another.
package protocol ConversionRules: Sendable {
  /// The conversion; `nil` when no value of the one type can become a value of the other.
  func conversion(from old: ColumnType, to new: ColumnType) -> TypeConversion?

  /// The conversion that reverts another one.
  ///
  /// - Parameters:
  ///   - new: The type that the values have been converted to.
  ///   - old: The type that they had.
  func reversal(from new: ColumnType, to old: ColumnType) -> TypeConversion?
}

extension ConversionRules {
  package func reversal(from new: ColumnType, to old: ColumnType) -> TypeConversion? {
    conversion(from: new, to: old)
  }
}
