extension _UniqueRow where Model: WritableEntity {
  /// Changes the given columns.
  ///
  /// - Parameter changes: Sets the columns to change; without any, nothing is written.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `notFound` when the row does not exist.
  public func update(_ changes: (inout EntityChanges<Model>) throws -> Void) async throws -> Model {
    guard let statement = try updateStatement(changes) else { return try await get() }
    if let stored = try await stored(by: statement) { return stored }
    throw notFound
  }

  /// Deletes the row.
  ///
  /// - Returns: Whether the row existed.
  /// - Throws: ``DatabaseError``.
  public func delete() async throws -> Bool {
    let isSoft = Model.table.softDeleteColumn != nil
    let statement = try softDeletionStatement() ?? deleteStatement()
    return try await session.write(Model.self, isSoft ? .update : .delete) { connection in
      try connection.execute(statement) > 0
    }
  }

  /// Runs a statement that returns the row it writes.
  func stored(by statement: BoundStatement) async throws -> Model? {
    try await session.write(Model.self, .update) { connection in
      try connection.written(by: statement, as: Model.self).first
    }
  }
}

extension _UniqueRow where Model: SoftDeletableEntity {
  /// Restores the row if it was soft-deleted, else leaves it as it is.
  ///
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `notFound` when the row does not exist, deleted or not.
  public func restore() async throws -> Model {
    guard let statement = try restorationStatement() else { return try await get() }
    // A row that was not deleted stays as it is.
    if let stored = try await stored(by: statement) { return stored }
    return try await get()
  }

  /// Deletes the row permanently, whether it was soft-deleted before or not.
  ///
  /// - Returns: Whether the row existed.
  /// - Throws: ``DatabaseError``.
  public func deletePermanently() async throws -> Bool {
    let statement = try deleteStatement()
    return try await session.write(Model.self, .delete) { connection in
      try connection.execute(statement) > 0
    }
  }
}
