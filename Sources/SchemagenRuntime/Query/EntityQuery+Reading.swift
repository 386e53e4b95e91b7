extension EntityQuery {
  /// Reads all rows of the query.
  ///
  /// ```swift
  /// let admins = try await users.filter { $0.role == .admin }.all()
  /// ```
  /// - Throws: ``DatabaseError``.
  @inlinable
  public func all() async throws -> [Model] {
    let statement = try selectStatement()
    let lock = lock
    return try await session.read { connection in
      try connection.check(lock)
      return try connection.query(statement) { row in try Model(row: &row) }
    }
  }

  /// Reads the first row; without an order, the database chooses which one.
  ///
  /// - Returns: The row, or nil when it does not exist.
  /// - Throws: ``DatabaseError``.
  public func first() async throws -> Model? {
    let statement = try limit(Swift.min(limit ?? 1, 1)).selectStatement()
    let lock = lock
    return try await session.read { connection in
      try connection.check(lock)
      return try connection.first(statement) { row in try Model(row: &row) }
    }
  }

  /// Reads the last row in the order of the query; without an order, in that of the primary key.
  ///
  /// ```swift
  /// let newest = try await users.order { $0.createdAt }.last()
  /// ```
  /// - Returns: The row, or nil when it does not exist.
  /// - Throws: ``DatabaseError``.
  public func last() async throws -> Model? {
    if isLimited { return try await all().last }
    var query = self
    query.orderings = keyedOrderings.map(\.reversed)
    return try await query.first()
  }

  /// Reads the first row, which must exist.
  ///
  /// - Throws: ``DatabaseError`` with the code `notFound` when there are no rows.
  public func get() async throws -> Model {
    if let row = try await first() { return row }
    throw DatabaseError.noMatch(model: Model.modelName)
  }

  /// Counts the rows in the database.
  ///
  /// - Throws: ``DatabaseError``.
  public func count() async throws -> Int {
    let statement = try countStatement()
    return try await session.read { connection in
      try connection.first(statement) { row in try row.read(0, as: Int.self) } ?? 0
    }
  }

  /// Whether there are any rows.
  ///
  /// - Throws: ``DatabaseError``.
  public func exists() async throws -> Bool {
    let statement = try existsStatement()
    return try await session.read { connection in
      try connection.first(statement) { row in try row.read(0, as: Bool.self) } ?? false
    }
  }
}
