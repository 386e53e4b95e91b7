extension EntityRepository where Model: VersionedEntity & Identifiable, Model.ID: ColumnValue {
  /// Changes a row unless it has been changed since it was read.
  ///
  /// ```swift
  /// let order = try await orders.get(id: id)
  /// try await orders.update(order) { $0.status = .paid }
  /// ```
  /// - Parameters:
  ///   - row: The row as it was read.
  ///   - changes: Sets the columns to change; without any, nothing is written.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``, with the code `staleVersion` when the row has been changed, and
  ///   `notFound` when it no longer exists.
  @discardableResult
  public func update(
    _ row: Model, _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Model {
    let byKey = _UniqueRow<Model>(session, id: row.id)
    guard let version = Model.table.versionColumn else { return try await byKey.update(changes) }
    return try await byKey.write(version, row.rowVersion) { try $0.updateStatement(changes) }
  }
}

extension _UniqueRow where Model: WritableEntity {
  /// Writes the row unless it has been changed since it was read.
  func write(
    _ version: Int, _ value: some ColumnValue,
    _ statement: (_UniqueRow) throws -> BoundStatement?
  ) async throws -> Model {
    let asRead = and(version, value)
    guard let statement = try statement(asRead) else { return try await get() }
    if let stored = try await asRead.stored(by: statement) { return stored }
    _ = try await get()
    throw DatabaseError.staleVersion(model: Model.modelName)
  }
}
