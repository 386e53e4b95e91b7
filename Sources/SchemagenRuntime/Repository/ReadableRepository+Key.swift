extension ReadableRepository where Model: Identifiable, Model.ID: ColumnValue {
  /// Reads the row with an id.
  ///
  /// ```swift
  /// let user = try await users.find(id: id)
  /// ```
  /// - Parameter id: The primary key.
  /// - Returns: The row, or nil when it does not exist.
  /// - Throws: ``DatabaseError``.
  public func find(id: Model.ID) async throws -> Model? {
    try await _UniqueRow<Model>(session, id: id).find()
  }

  /// Reads the row with an id, which must exist.
  ///
  /// - Parameter id: The primary key.
  /// - Throws: ``DatabaseError`` with the code `notFound` when it does not exist.
  public func get(id: Model.ID) async throws -> Model {
    try await _UniqueRow<Model>(session, id: id).get()
  }
}

extension ReadableRepository {
  /// The row with a unique key; generated code uses it for the operations on keys.
  ///
  /// - Parameters:
  ///   - column: Which column of the table, counted from 0.
  ///   - value: The column's value.
  public func _row(_ column: Int, _ value: some ColumnValue) -> _UniqueRow<Model> {
    _UniqueRow(session, column, value)
  }

  /// The rows of a model with one value in a column; generated code uses it for relations.
  ///
  /// - Parameters:
  ///   - column: Which column of the model's table, counted from 0.
  ///   - value: The column's value; `nil` matches no row.
  public func _rows<Other: ReadableEntity>(
    _ column: Int, _ value: some ColumnValue
  ) -> EntityQuery<Other> {
    EntityQuery(session)._matching(column, value)
  }
}
