extension LoadingQuery {
  /// Reads all rows of the query.
  ///
  /// - Returns: The rows as tuples: the row, and what is related to it.
  /// - Throws: ``DatabaseError``.
  public func all() async throws -> [Row] {
    let statement = try query.selectStatement(adding: loading.expressions)
    let loading = loading
    return try await query.session.perform { connection in
      try loading.read(connection, statement) { _ in }
    }
  }

  /// Reads the first row; without an order, the database chooses which one.
  ///
  /// - Returns: The row, or nil when it does not exist.
  /// - Throws: ``DatabaseError``.
  public func first() async throws -> Row? {
    try await limit(min(query.limit ?? 1, 1)).all().first
  }

  /// Reads the first row, which must exist.
  ///
  /// - Throws: ``DatabaseError`` with the code `notFound` when there are no rows.
  public func get() async throws -> Row {
    if let row = try await first() { return row }
    throw DatabaseError.noMatch(model: Model.modelName)
  }

  /// Reads one page and counts all rows; see ``EntityQuery/page(_:size:)``.
  ///
  /// - Parameters:
  ///   - number: Which page, from 1; a page after the last one has no items.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``; with the code `invalidArgument` for a number or size below 1.
  public func page(_ number: Int, size: Int) async throws -> ResultPage<Row> {
    try await query.page(number, size: size, loading)
  }
}

extension LoadingQuery where Model: Identifiable, Model.ID: ColumnValue {
  /// Reads the row with an id.
  ///
  /// ```swift
  /// let found = try await users.with { $0.posts }.find(id: id)     // (User, [Post])?
  /// ```
  /// - Parameter id: The primary key.
  /// - Returns: The row, or nil when it does not exist.
  /// - Throws: ``DatabaseError``.
  public func find(id: Model.ID) async throws -> Row? {
    let key = Model.table.primaryKey.first ?? 0
    return try await LoadingQuery(query: query._matching(key, id), loading: loading).first()
  }

  /// Reads the row with an id, which must exist.
  ///
  /// - Parameter id: The primary key.
  /// - Throws: ``DatabaseError`` with the code `notFound` when it does not exist.
  public func get(id: Model.ID) async throws -> Row {
    if let row = try await find(id: id) { return row }
    throw _UniqueRow<Model>(query.session, id: id).notFound
  }
}
