extension Repository {
  /// Changes every row of the table.
  ///
  /// - Parameter changes: Sets the columns that change; when it sets none, nothing is sent.
  /// - Returns: How many rows there were.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func updateAll(_ changes: (inout Changes<Model>) throws -> Void) async throws -> Int {
    try await query.updateRegardless(changes)
  }

  /// Deletes every row of the table.
  ///
  /// - Returns: How many rows there were.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func deleteAll() async throws -> Int {
    try await query.deleteRegardless()
  }
}
