import DatabaseSchema

/// Knows for a database how values of one type become values of another.
protocol ConversionRules: Sendable {
  /// The conversion; `nil` when values of the one type never are values of the other.
  func conversion(from old: ColumnType, to new: ColumnType) -> TypeConversion?
}
