extension Optional: ColumnValue where Wrapped: ColumnValue {
  public typealias Unwrapped = Wrapped

  @inlinable
  public static var isOptional: Bool { true }

  @inlinable
  public static var defaultColumnType: ColumnType { Wrapped.defaultColumnType }

  @inlinable
  public var isNull: Bool { self == nil }

  @inlinable
  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    switch self {
    case .some(let value): try value.bind(to: &parameters, as: type)
    case .none: parameters.appendNull(as: type)
    }
  }

  @inlinable
  public init(row: inout Row, at index: Int) throws {
    self = row.isNull(index) ? nil : try Wrapped(row: &row, at: index)
  }
}
