extension UniqueRow where Model: Entity {
  /// Changes the columns that are named.
  ///
  /// - Parameter changes: Sets the columns that change; when it sets none, nothing is changed.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `notFound` when the row is not there.
  public func update(_ changes: (inout Changes<Model>) throws -> Void) async throws -> Model {
    guard let statement = try updateStatement(changes) else { return try await get() }
    if let stored = try await stored(by: statement) { return stored }
    throw notFound
  }

  /// Deletes the row.
  ///
  /// - Returns: Whether it was there.
  /// - Throws: ``DatabaseError``.
  public func delete() async throws -> Bool {
    let statement = try softDeletionStatement() ?? deleteStatement()
    return try await session.perform { connection in try connection.execute(statement) > 0 }
  }

  /// Runs a statement that returns the row it writes.
  func stored(by statement: Statement) async throws -> Model? {
    try await session.perform { connection in
      try connection.first(statement) { row in try Model(row: &row) }
    }
  }
}

extension UniqueRow where Model: SoftDeletableEntity {
  /// Makes the row an ordinary one again when it was deleted.
  ///
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `notFound` when the row is not there at all.
  public func restore() async throws -> Model {
    guard let statement = try restorationStatement() else { return try await get() }
    if let stored = try await stored(by: statement) { return stored }
    throw notFound
  }

  /// Deletes the row for good, whether it was deleted before or not.
  ///
  /// - Returns: Whether it was there.
  /// - Throws: ``DatabaseError``.
  public func deletePermanently() async throws -> Bool {
    let statement = try deleteStatement()
    return try await session.perform { connection in try connection.execute(statement) > 0 }
  }
}
