extension GroupedQuery {
  /// Computes values from the rows of each group.
  ///
  /// - Parameter terms: Aggregates of columns, as a tuple.
  /// - Returns: A tuple for each group: the keys, then the aggregates.
  /// - Throws: ``DatabaseError``.
  public func aggregate<each Term: QueryAggregateTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) async throws -> [(repeat (each Key).Value, repeat (each Term).Value)] {
    let (keys, terms) = (keys, terms(Model.Columns()))
    var aggregates: [ExpressionNode] = []
    for term in repeat each terms { aggregates.append(term._selected.node) }
    let statement = try statement(selecting: aggregates)
    return try await query.session.read { connection in
      try connection.query(statement) { row in
        var index = 0
        let key = (repeat try (each keys)._readNext(&row, &index))
        let values = (repeat try (each terms)._readNext(&row, &index))
        return (repeat each key, repeat each values)
      }
    }
  }

  /// Counts the rows of each group.
  ///
  /// - Returns: The keys and the number, for each group.
  /// - Throws: ``DatabaseError``.
  public func count() async throws -> [(repeat (each Key).Value, Int)] {
    try await aggregate { $0.count() }
  }

  /// Adds the values of a column in each group; see ``QueryOperand/sum``.
  ///
  /// - Parameter operand: A column of numbers, or arithmetic with some.
  /// - Returns: The keys and the sum, for each group.
  /// - Throws: ``DatabaseError``, also when the type cannot hold a sum.
  public func sum<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> [(repeat (each Key).Value, Operand.Value.Unwrapped?)]
  where Operand.Value.Unwrapped: NumberValue {
    try await aggregate { operand($0).sum }
  }

  /// The average of the values of a column in each group; see ``QueryOperand/avg``.
  ///
  /// - Parameter operand: A column of numbers, or arithmetic with some.
  /// - Returns: The keys and the average, for each group.
  /// - Throws: ``DatabaseError``.
  public func avg<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> [(repeat (each Key).Value, Operand.Value.Unwrapped.Average?)]
  where Operand.Value.Unwrapped: NumberValue {
    try await aggregate { operand($0).avg }
  }

  /// The least value of a column in each group.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Returns: The keys and the value, for each group.
  /// - Throws: ``DatabaseError``.
  public func min<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> [(repeat (each Key).Value, Operand.Value.Unwrapped?)]
  where Operand.Value.Unwrapped: Comparable {
    try await aggregate { operand($0).min }
  }

  /// The greatest value of a column in each group.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Returns: The keys and the value, for each group.
  /// - Throws: ``DatabaseError``.
  public func max<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> [(repeat (each Key).Value, Operand.Value.Unwrapped?)]
  where Operand.Value.Unwrapped: Comparable {
    try await aggregate { operand($0).max }
  }
}
