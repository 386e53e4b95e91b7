extension ReadableRepository {
  /// Computes several values from all rows; see ``EntityQuery/aggregate(_:)``.
  ///
  /// - Parameter terms: Aggregates of columns, as a tuple.
  /// - Throws: ``DatabaseError``.
  public func aggregate<each Term: QueryAggregateTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) async throws -> (repeat (each Term).Value) {
    try await query.aggregate(terms)
  }

  /// Adds the values of a column; see ``EntityQuery/sum(_:)``.
  ///
  /// - Parameter operand: A column of numbers, or arithmetic with some.
  /// - Throws: ``DatabaseError``, also when the type cannot hold the sum.
  public func sum<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped? where Operand.Value.Unwrapped: NumberValue {
    try await query.sum(operand)
  }

  /// The average of the values of a column; see ``EntityQuery/avg(_:)``.
  ///
  /// - Parameter operand: A column of numbers, or arithmetic with some.
  /// - Throws: ``DatabaseError``.
  public func avg<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped.Average? where Operand.Value.Unwrapped: NumberValue {
    try await query.avg(operand)
  }

  /// The least value of a column.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Throws: ``DatabaseError``.
  public func min<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped? where Operand.Value.Unwrapped: Comparable {
    try await query.min(operand)
  }

  /// The greatest value of a column.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Throws: ``DatabaseError``.
  public func max<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped? where Operand.Value.Unwrapped: Comparable {
    try await query.max(operand)
  }

  /// How many different values a column has, without `NULL`.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Throws: ``DatabaseError``.
  public func count<Operand: QueryOperand>(
    distinct operand: (Model.Columns) -> Operand
  ) async throws -> Int {
    try await query.count(distinct: operand)
  }

  /// Groups the rows; see ``EntityQuery/grouped(by:)``.
  ///
  /// - Parameter keys: A column, a ``QueryExpression``, or several of them as a tuple.
  public func grouped<each Key: QueryOperand>(
    by keys: (Model.Columns) -> (repeat each Key)
  ) -> GroupedQuery<Model, repeat each Key> {
    query.grouped(by: keys)
  }
}
