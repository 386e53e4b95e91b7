extension EntityQuery where Model: WritableEntity {
  /// Changes all rows of the query in one statement.
  ///
  /// ```swift
  /// let count = try await users.filter { $0.lastLoginAt < cutoff }.update { $0.isActive = false }
  /// ```
  /// - Parameter changes: Sets the columns to change; without any, nothing is sent.
  /// - Returns: The number of affected rows.
  /// - Throws: ``DatabaseError``; with the code `invalidArgument` when the query has no filter.
  @discardableResult
  public func update(_ changes: (inout EntityChanges<Model>) throws -> Void) async throws -> Int {
    try requireFilter("update", instead: "updateAll { … } on the repository")
    return try await updateRegardless(changes)
  }

  /// Deletes all rows of the query.
  ///
  /// ```swift
  /// let count = try await sessions.filter { $0.expiresAt < .now }.delete()
  /// ```
  /// - Returns: The number of affected rows.
  /// - Throws: ``DatabaseError``; with the code `invalidArgument` when the query has no filter.
  @discardableResult
  public func delete() async throws -> Int {
    try requireFilter("delete", instead: "deleteAll() on the repository")
    return try await deleteRegardless()
  }

  func updateRegardless(
    _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Int {
    guard let statement = try updateStatement(changes) else { return 0 }
    return try await session.write(Model.self, .update) { connection in
      try connection.execute(statement)
    }
  }

  func deleteRegardless() async throws -> Int {
    let isSoft = Model.table.softDeleteColumn != nil
    let statement = try softDeletionStatement() ?? deleteStatement()
    return try await session.write(Model.self, isSoft ? .update : .delete) { connection in
      try connection.execute(statement)
    }
  }

  /// A forgotten filter must not affect the whole table.
  func requireFilter(_ operation: String, instead: String) throws {
    if condition != nil || limit != nil || (offset ?? 0) > 0 { return }
    throw DatabaseError.invalidArgument(
      "\(operation) without a filter would affect every \(Model.modelName)",
      help: "add a filter, or call \(instead) to do so")
  }
}
