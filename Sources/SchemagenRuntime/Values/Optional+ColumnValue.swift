extension Optional: ColumnValue where Wrapped: ColumnValue {
  /// The type without `NULL`.
  public typealias Unwrapped = Wrapped

  /// Whether the type can hold `NULL`.
  @inlinable
  public static var isOptional: Bool { true }

  /// `NULL`.
  @inlinable
  public static var _null: Wrapped?? { .some(nil) }

  /// The column type that a value is bound as when the column is unknown.
  @inlinable
  public static var defaultColumnType: ColumnType { Wrapped.defaultColumnType }

  /// Whether the value is `NULL`.
  @inlinable
  public var isNull: Bool { self == nil }

  /// Binds the value for a column.
  ///
  /// - Throws: ``DatabaseError`` when a column of the type cannot hold it.
  @inlinable
  public func bind(to parameters: inout BoundParameters, as type: ColumnType) throws {
    switch self {
    case .some(let value): try value.bind(to: &parameters, as: type)
    case .none: parameters.appendNull(as: type)
    }
  }

  /// Reads a column of a row, counted from 0.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public init(row: inout DatabaseRow, at index: Int) throws {
    self = row.isNull(index) ? nil : try Wrapped(row: &row, at: index)
  }
}
