extension EntityRepository {
  /// Inserts a row.
  ///
  /// ```swift
  /// let alice = try await users.create(.init(email: "alice@example.com", role: .admin))
  /// ```
  /// - Parameter draft: The values of the row; other columns get their defaults.
  /// - Returns: The stored row, including values that the database filled in.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that the row violates, else
  ///   ``DatabaseError``.
  @discardableResult
  public func create(_ draft: Model.Draft) async throws -> Model {
    try await insert(draft, .fail)
  }

  /// Inserts any number of rows; after an error none of them is inserted.
  ///
  /// ```swift
  /// try await products.createMany(drafts, onConflict: .ignore)
  /// ```
  /// - Parameters:
  ///   - drafts: The values of the rows.
  ///   - onConflict: What to do about a row whose unique key already exists.
  /// - Returns: How many rows were inserted or changed.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that a row violates, else
  ///   ``DatabaseError``.
  @discardableResult
  public func createMany(
    _ drafts: [Model.Draft], onConflict: ConflictPolicy<Model> = .fail
  ) async throws -> Int {
    let grammar = session.dialect.grammar
    if case .fail = onConflict.action, let count = grammar.rowsWorthLoading,
      drafts.count >= count
    {
      do {
        return try await load(drafts)
      } catch is BulkLoadRefusal {
        // Statements insert the rows; the transaction of the attempt is over.
      }
    }
    let suffix = InsertSuffix(onConflict, returnsRows: false)
    return try await insert(drafts, onConflict) { connection in
      var batch = InsertBatch(into: Model.table, grammar, suffix: suffix)
      var count = 0
      try batch.insert(drafts) { count += try connection.execute($0) }
      return count
    }
  }

  /// Inserts any number of rows, all or none, and returns them as stored.
  ///
  /// - Parameter drafts: The values of the rows.
  /// - Returns: The stored rows, in the order of the drafts.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that a row violates, else
  ///   ``DatabaseError``.
  public func createAll(_ drafts: [Model.Draft]) async throws -> [Model] {
    try await insertAll(drafts, .fail)
  }

  /// Inserts many rows in bulk, in a transaction.
  private func load(_ drafts: [Model.Draft]) async throws -> Int {
    try await session.transaction { transaction in
      try await transaction.write(Model.self, .insert) { connection in
        var load = try BulkInsert(into: Model.table, connection)
        return try load.insert(drafts)
      }
    }
  }
}
