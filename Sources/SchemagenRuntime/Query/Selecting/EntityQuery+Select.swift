extension EntityQuery {
  /// Reads some columns instead of whole rows.
  ///
  /// ```swift
  /// let rows = try await users.filter { $0.isActive }.select { ($0.email, $0.createdAt) }.all()
  /// for (email, createdAt) in rows { print(email, createdAt) }
  /// ```
  /// - Parameter terms: A column, a ``QueryExpression``, or several of them as a tuple.
  public func select<each Term: QueryOperand>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) -> SelectionQuery<Model, repeat each Term> {
    let terms = terms(Model.Columns())
    return SelectionQuery(self, repeat each terms)
  }
}

extension ReadableRepository {
  /// Reads some columns of all rows; see ``EntityQuery/select(_:)``.
  ///
  /// - Parameter terms: A column, a ``QueryExpression``, or several of them as a tuple.
  public func select<each Term: QueryOperand>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) -> SelectionQuery<Model, repeat each Term> {
    query.select(terms)
  }
}
