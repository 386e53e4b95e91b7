extension EntityQuery where Model: WritableEntity {
  /// Changes all rows of the query in one statement, and returns them.
  ///
  /// ```swift
  /// let expired = try await sessions.filter { $0.expiresAt < now }.updateReturning { $0.isOpen = false }
  /// ```
  /// - Parameter changes: Sets the columns to change; without any, the rows are read.
  /// - Returns: The rows as they are stored now, in no particular order.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that a row violates, else
  ///   ``DatabaseError``; with the code `invalidArgument` when the query has no filter.
  @discardableResult
  public func updateReturning(
    _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> [Model] {
    try requireFilter("updateReturning", instead: "filter(.all([])) before")
    guard var statement = try updateStatement(changes) else { return try await all() }
    statement.sql += session.dialect.grammar.texts(of: Model.table).returning
    let update = statement
    return try await session.write(Model.self, .update) { connection in
      try connection.written(by: update, as: Model.self)
    }
  }

  /// Deletes all rows of the query in one statement, and returns them; with `@softDelete` they are
  /// kept, with the time of deletion.
  ///
  /// ```swift
  /// let orphans = try await files.filter { $0.ownerID == nil }.deleteReturning()
  /// ```
  /// - Returns: The rows, in no particular order.
  /// - Throws: ``EntityConstraintViolation`` for a foreign key that points at a row, else
  ///   ``DatabaseError``; with the code `invalidArgument` when the query has no filter.
  @discardableResult
  public func deleteReturning() async throws -> [Model] {
    try requireFilter("deleteReturning", instead: "filter(.all([])) before")
    let texts = session.dialect.grammar.texts(of: Model.table)
    if var deletion = try softDeletionStatement() {
      deletion.sql += texts.returning
      let update = deletion
      return try await session.write(Model.self, .update) { connection in
        try connection.written(by: update, as: Model.self)
      }
    }
    var deletion = try deleteStatement()
    deletion.sql += texts.returningColumns
    let statement = deletion
    return try await session.write(Model.self, .delete) { connection in
      try connection.query(statement) { row in try Model(row: &row) }
    }
  }
}
