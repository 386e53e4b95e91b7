extension QueryOperand {
  /// How many rows have a value in the column.
  public var count: QueryAggregate<Int> { aggregate(.count) }

  /// How many different values the column has.
  public var countDistinct: QueryAggregate<Int> { aggregate(.countDistinct) }

  func aggregate<Result>(_ function: AggregateFunction) -> QueryAggregate<Result> {
    QueryAggregate(.aggregate(function, expression.node))
  }
}

extension QueryOperand where Value.Unwrapped: Comparable {
  /// The least value; nil without one. Texts are compared in the order of the column.
  public var min: QueryAggregate<Value.Unwrapped?> { aggregate(.least) }

  /// The greatest value; nil without one. Texts are compared in the order of the column.
  public var max: QueryAggregate<Value.Unwrapped?> { aggregate(.greatest) }
}

extension QueryOperand where Value.Unwrapped: NumberValue {
  /// The sum of all values; nil without one.
  ///
  /// Sums of integers and decimals are exact: a sum that the Swift type cannot hold is an error. Where a
  /// sum of decimals is compared or ordered by, SQLite adds in floating point when a value has more than 6
  /// decimal places, unless the schema gives the column a precision of at most 15 digits.
  public var sum: QueryAggregate<Value.Unwrapped?> {
    QueryAggregate(.aggregate(.sum, expression.node)) { row, index in
      try Value.Unwrapped._total(row: &row, at: index)
    }
  }

  /// The average of all values; nil without one. That of integers is a `Double`; that of decimals is
  /// computed from the exact sum with the 38 digits of `Decimal`.
  public var avg: QueryAggregate<Value.Unwrapped.Average?> {
    QueryAggregate(.aggregate(.average, expression.node)) { row, index in
      try Value.Unwrapped.Average._average(row: &row, at: index)
    }
  }
}

extension EntityColumns {
  /// The number of rows, as an argument of ``EntityQuery/aggregate(_:)``.
  ///
  /// ```swift
  /// orders.aggregate { ($0.total.sum, $0.count()) }
  /// ```
  public func count() -> QueryAggregate<Int> {
    QueryAggregate(.rowCount)
  }
}
