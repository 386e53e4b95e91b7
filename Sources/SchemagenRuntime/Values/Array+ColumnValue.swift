extension Array: ColumnValue where Element: ColumnValue {
  @inlinable
  public static var defaultColumnType: ColumnType { .list(Element.defaultColumnType) }

  @inlinable
  public func bind(to parameters: inout Parameters, as type: ColumnType) throws {
    guard case .list(let elementType) = type else {
      throw DatabaseError.typeMismatch([Element].self, for: type)
    }
    try parameters.appendList(of: elementType) { elements in
      for element in self {
        try element.bind(to: &elements, as: elementType)
      }
    }
  }

  public init(row: inout Row, at index: Int) throws {
    self = try row.list(at: index)
  }
}
