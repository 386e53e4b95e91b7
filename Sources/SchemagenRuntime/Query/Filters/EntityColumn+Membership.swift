extension EntityColumn {
  /// The column's value is in a list of any length; false for an empty list.
  ///
  /// ```swift
  /// users.filter { $0.role.in([.admin, .editor]) }
  /// ```
  /// - Parameter values: The list.
  public func `in`(_ values: [Value.Unwrapped]) -> QueryFilter {
    QueryFilter(values.isEmpty ? .constant(false) : .membership(reference, values))
  }

  /// The column's value is not in a list; true for `NULL` and for an empty list.
  ///
  /// - Parameter values: The list.
  public func notIn(_ values: [Value.Unwrapped]) -> QueryFilter {
    !self.in(values)
  }

  /// The column's value is in a closed range.
  ///
  /// ```swift
  /// products.filter { $0.price.in(10...20) }
  /// ```
  /// - Parameter range: The range.
  public func `in`(_ range: ClosedRange<Value.Unwrapped>) -> QueryFilter
  where Value.Unwrapped: Comparable {
    self >= range.lowerBound && self <= range.upperBound
  }

  /// The column's value is in a half-open range.
  ///
  /// ```swift
  /// orders.filter { $0.createdAt.in(monday..<sunday) }
  /// ```
  /// - Parameter range: The range.
  public func `in`(_ range: Range<Value.Unwrapped>) -> QueryFilter
  where Value.Unwrapped: Comparable {
    self >= range.lowerBound && self < range.upperBound
  }

  /// The column's value is in a range without an end.
  ///
  /// ```swift
  /// products.filter { $0.price.in(10...) }
  /// ```
  /// - Parameter range: The range.
  public func `in`(_ range: PartialRangeFrom<Value.Unwrapped>) -> QueryFilter
  where Value.Unwrapped: Comparable {
    self >= range.lowerBound
  }

  /// The column's value is in a range without a beginning.
  ///
  /// - Parameter range: The range.
  public func `in`(_ range: PartialRangeThrough<Value.Unwrapped>) -> QueryFilter
  where Value.Unwrapped: Comparable {
    self <= range.upperBound
  }

  /// The column's value is in a half-open range without a beginning.
  ///
  /// - Parameter range: The range.
  public func `in`(_ range: PartialRangeUpTo<Value.Unwrapped>) -> QueryFilter
  where Value.Unwrapped: Comparable {
    self < range.upperBound
  }

  /// The column's value is between two values or equal to one of them; false when the first is
  /// greater than the second.
  ///
  /// - Parameters:
  ///   - lower: The least value.
  ///   - upper: The greatest value.
  public func between(_ lower: Value.Unwrapped, _ upper: Value.Unwrapped) -> QueryFilter {
    self >= lower && self <= upper
  }

  /// The column is `NULL`; the same as `== nil`.
  public var isNull: QueryFilter { QueryFilter(.null(reference)) }

  /// The column is not `NULL`; the same as `!= nil`.
  public var isNotNull: QueryFilter { !isNull }
}
