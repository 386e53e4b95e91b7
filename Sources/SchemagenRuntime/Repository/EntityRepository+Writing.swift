extension EntityRepository {
  /// Changes every row of the table.
  ///
  /// - Parameter changes: Sets the columns to change; without any, nothing is sent.
  /// - Returns: The number of affected rows.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func updateAll(_ changes: (inout EntityChanges<Model>) throws -> Void) async throws -> Int
  {
    try await query.updateRegardless(changes)
  }

  /// Deletes every row of the table.
  ///
  /// - Returns: The number of affected rows.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func deleteAll() async throws -> Int {
    try await query.deleteRegardless()
  }
}
