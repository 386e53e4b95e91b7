extension EntityRepository {
  /// Inserts a row.
  ///
  /// ```swift
  /// let alice = try await users.create(.init(email: "alice@example.com", role: .admin))
  /// ```
  /// - Parameter draft: The values of the row; other columns get their defaults.
  /// - Returns: The stored row, including values that the database filled in.
  /// - Throws: ``DatabaseError``, such as a `constraint` that the row violates.
  @discardableResult
  public func create(_ draft: Model.Draft) async throws -> Model {
    let statement = try createStatement(draft)
    let stored = try await session.perform { connection in
      try connection.written(by: statement, as: Model.self).first
    }
    if let stored { return stored }
    throw DatabaseError.notStored(model: Model.modelName)
  }

  /// Inserts any number of rows; after an error none of them is inserted.
  ///
  /// ```swift
  /// try await products.createMany(drafts, onConflict: .ignore)
  /// ```
  /// - Parameters:
  ///   - drafts: The values of the rows.
  ///   - onConflict: What to do about a row whose unique key already exists.
  /// - Returns: How many rows were inserted.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func createMany(
    _ drafts: [Model.Draft], onConflict: ConflictPolicy = .fail
  ) async throws -> Int {
    let grammar = session.dialect.grammar
    if onConflict == .fail, let count = grammar.rowsWorthLoading, drafts.count >= count {
      do {
        return try await load(drafts)
      } catch is BulkLoadRefusal {
        // Statements insert the rows; the transaction of the attempt is over.
      }
    }
    let suffix = onConflict == .ignore ? " ON CONFLICT DO NOTHING" : ""
    return try await insert(drafts) { connection in
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
  /// - Throws: ``DatabaseError``.
  public func createAll(_ drafts: [Model.Draft]) async throws -> [Model] {
    let grammar = session.dialect.grammar
    let returning = grammar.texts(of: Model.table).returning
    return try await insert(drafts) { connection in
      var batch = InsertBatch(into: Model.table, grammar, suffix: returning, returning: true)
      var stored: [Model] = []
      stored.reserveCapacity(drafts.count)
      try batch.insert(drafts) { stored += try connection.written(by: $0, as: Model.self) }
      return stored
    }
  }

  /// `INSERT … RETURNING …`.
  func createStatement(_ draft: Model.Draft) throws -> BoundStatement {
    var row = _InsertRow(Model.table)
    try draft._encode(to: &row)
    return row.statement(session.dialect)
  }

  /// Inserts many rows in bulk, in a transaction.
  private func load(_ drafts: [Model.Draft]) async throws -> Int {
    try await session.transaction { transaction in
      try await transaction.perform { connection in
        var load = try BulkInsert(into: Model.table, connection)
        return try load.insert(drafts)
      }
    }
  }

  /// Runs an insertion in one hop, in a transaction if it needs several statements.
  private func insert<Result: Sendable>(
    _ drafts: [Model.Draft], _ work: @escaping @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    let grammar = session.dialect.grammar
    // Drafts that leave different columns to the database may need several statements.
    let atOnce =
      grammar.hasDefaultInRows
      ? grammar.rowsPerInsert(columns: Model.table.columns.count, returning: true) : 1
    if drafts.count <= atOnce { return try await session.perform(work) }
    return try await session.transaction { transaction in try await transaction.perform(work) }
  }
}
