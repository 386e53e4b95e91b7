extension EntityRepository where Model: Identifiable, Model.ID: ColumnValue {
  /// Changes the given columns of one row, and those that every update sets.
  ///
  /// ```swift
  /// try await users.update(id: alice.id) { $0.email = "new@example.com" }
  /// try await products.update(id: product.id) { $0.stock -= 1 }
  /// ```
  /// - Parameters:
  ///   - id: The primary key.
  ///   - changes: Sets the columns to change; without any, nothing is written.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `notFound` when the row does not exist.
  @discardableResult
  public func update(
    id: Model.ID, _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Model {
    try await _UniqueRow<Model>(session, id: id).update(changes)
  }

  /// Deletes one row.
  ///
  /// - Parameter id: The primary key.
  /// - Returns: Whether the row existed.
  /// - Throws: ``DatabaseError``, such as a `constraint` of rows that refer to it.
  @discardableResult
  public func delete(id: Model.ID) async throws -> Bool {
    try await _UniqueRow<Model>(session, id: id).delete()
  }
}
