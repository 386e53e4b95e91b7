extension EntityQuery {
  /// Computes several values from the rows, in one query.
  ///
  /// ```swift
  /// let (sum, greatest, count) = try await orders.filter { $0.status == .paid }
  ///   .aggregate { ($0.total.sum, $0.total.max, $0.count()) }
  /// ```
  /// A limited query is computed within its limits.
  ///
  /// - Parameter terms: Aggregates of columns, as a tuple.
  /// - Throws: ``DatabaseError``.
  public func aggregate<each Term: QueryAggregateTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) async throws -> (repeat (each Term).Value) {
    let terms = terms(Model.Columns())
    var nodes: [ExpressionNode] = []
    for term in repeat each terms { nodes.append(term._selected.node) }
    var writer = SQLWriter(session.dialect.grammar, "")
    try writer.writeSelection(of: nodes, from: self)
    let statement = writer.statement
    let values = try await session.read { connection in
      try connection.first(statement) { row in
        var index = 0
        return (repeat try (each terms)._readNext(&row, &index))
      }
    }
    guard let values else { throw DatabaseError.noMatch(model: Model.modelName) }
    return values
  }

  /// Adds the values of a column; see ``QueryOperand/sum``.
  ///
  /// ```swift
  /// let revenue = try await orders.filter { $0.status == .paid }.sum { $0.total }   // Decimal?
  /// ```
  /// - Parameter operand: A column of numbers, or arithmetic with some.
  /// - Returns: The sum; nil without a value.
  /// - Throws: ``DatabaseError``, also when the type cannot hold the sum.
  public func sum<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped? where Operand.Value.Unwrapped: NumberValue {
    try await aggregate { operand($0).sum }
  }

  /// The average of the values of a column; see ``QueryOperand/avg``.
  ///
  /// - Parameter operand: A column of numbers, or arithmetic with some.
  /// - Returns: The average; nil without a value.
  /// - Throws: ``DatabaseError``.
  public func avg<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped.Average? where Operand.Value.Unwrapped: NumberValue {
    try await aggregate { operand($0).avg }
  }

  /// The least value of a column.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Returns: The value; nil without one.
  /// - Throws: ``DatabaseError``.
  public func min<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped? where Operand.Value.Unwrapped: Comparable {
    try await aggregate { operand($0).min }
  }

  /// The greatest value of a column.
  ///
  /// - Parameter operand: A column, or an expression.
  /// - Returns: The value; nil without one.
  /// - Throws: ``DatabaseError``.
  public func max<Operand: QueryOperand>(
    _ operand: (Model.Columns) -> Operand
  ) async throws -> Operand.Value.Unwrapped? where Operand.Value.Unwrapped: Comparable {
    try await aggregate { operand($0).max }
  }

  /// How many different values a column has, without `NULL`.
  ///
  /// ```swift
  /// let customers = try await orders.count(distinct: { $0.customerID })
  /// ```
  /// - Parameter operand: A column, or an expression.
  /// - Throws: ``DatabaseError``.
  public func count<Operand: QueryOperand>(
    distinct operand: (Model.Columns) -> Operand
  ) async throws -> Int {
    try await aggregate { operand($0).countDistinct }
  }
}
