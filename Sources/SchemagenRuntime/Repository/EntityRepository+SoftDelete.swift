extension EntityRepository where Model: SoftDeletableEntity & Identifiable, Model.ID: ColumnValue {
  /// Restores a soft-deleted row; leaves a row that was not deleted as it is.
  ///
  /// ```swift
  /// try await users.delete(id: alice.id)
  /// try await users.restore(id: alice.id)
  /// ```
  /// - Parameter id: The primary key.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `notFound` when the row does not exist, deleted or not.
  @discardableResult
  public func restore(id: Model.ID) async throws -> Model {
    try await _UniqueRow<Model>(session, id: id).restore()
  }

  /// Deletes one row permanently, whether it was soft-deleted before or not.
  ///
  /// - Parameter id: The primary key.
  /// - Returns: Whether the row existed.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func deletePermanently(id: Model.ID) async throws -> Bool {
    try await _UniqueRow<Model>(session, id: id).deletePermanently()
  }
}
