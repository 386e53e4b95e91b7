extension ReadableRepository where Model: Identifiable, Model.ID: ColumnValue {
  /// Reads the row with an id.
  ///
  /// ```swift
  /// let user = try await users.find(id: id)
  /// ```
  /// - Parameter id: The primary key.
  /// - Returns: The row, nil when there is none.
  /// - Throws: ``DatabaseError``.
  public func find(id: Model.ID) async throws -> Model? {
    try await UniqueRow<Model>(session, id: id).find()
  }

  /// Reads the row with an id, which must be there.
  ///
  /// - Parameter id: The primary key.
  /// - Throws: ``DatabaseError`` with the code `notFound` when it is not.
  public func get(id: Model.ID) async throws -> Model {
    try await UniqueRow<Model>(session, id: id).get()
  }
}

extension ReadableRepository {
  /// The row that a unique key names; generated code makes its operations of it.
  ///
  /// - Parameters:
  ///   - column: Which column of the table, counted from 0.
  ///   - value: The column's value.
  public func row(_ column: Int, _ value: some ColumnValue) -> UniqueRow<Model> {
    UniqueRow(session, column, value)
  }

  /// The rows of a model with one value in a column; generated code makes children and parents of
  /// it.
  ///
  /// - Parameters:
  ///   - column: Which column of the model's table, counted from 0.
  ///   - value: The column's value; `nil` is found in no row.
  public func rows<Other: ReadableEntity>(
    _ column: Int, _ value: some ColumnValue
  ) -> Query<Other> {
    Query(session).matching(column, value)
  }
}
