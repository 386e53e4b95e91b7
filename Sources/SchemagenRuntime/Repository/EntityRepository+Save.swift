extension EntityRepository {
  /// Writes all columns of a row, found by its primary key, except for those that the database or
  /// every update sets.
  ///
  /// ```swift
  /// var user = try await users.get(id: id)
  /// user.name = "Alice"
  /// user = try await users.save(user)
  /// ```
  /// ``update(id:_:)`` writes only the columns that it names, so that it does not undo what others wrote
  /// to the other ones. With `@version`, a row that was changed since it was read is not written.
  /// - Parameter row: The row.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that the row violates, else
  ///   ``DatabaseError``: with the code `notFound` when the row does not exist, and `staleVersion` when
  ///   it was changed since it was read.
  @discardableResult
  public func save(_ row: Model) async throws -> Model {
    let byKey = try _UniqueRow<Model>(session, of: row)
    guard let version = Model.table.versionColumn else {
      guard let statement = try byKey.saveStatement(row) else { return try await byKey.get() }
      if let stored = try await byKey.stored(by: statement) { return stored }
      throw byKey.notFound
    }
    return try await byKey.write(version, row._values[version]) { try $0.saveStatement(row) }
  }
}
