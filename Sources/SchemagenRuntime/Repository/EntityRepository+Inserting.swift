extension EntityRepository {
  /// Inserts one row, or does what the policy says.
  func insert(_ draft: Model.Draft, _ policy: ConflictPolicy<Model>) async throws -> Model {
    let statement = try createStatement(draft, policy)
    let stored = try await session.write(Model.self, policy.operation) { connection in
      try connection.written(by: statement, as: Model.self).first
    }
    if let stored { return stored }
    throw DatabaseError.notStored(model: Model.modelName)
  }

  /// Inserts rows and returns them as stored.
  func insertAll(
    _ drafts: [Model.Draft], _ policy: ConflictPolicy<Model>
  ) async throws -> [Model] {
    let grammar = session.dialect.grammar
    let suffix = InsertSuffix(policy, returnsRows: true)
    return try await insert(drafts, policy) { connection in
      var batch = InsertBatch(into: Model.table, grammar, suffix: suffix, returning: true)
      var stored: [Model] = []
      stored.reserveCapacity(drafts.count)
      try batch.insert(drafts) { stored += try connection.written(by: $0, as: Model.self) }
      return stored
    }
  }

  /// `INSERT … ON CONFLICT … RETURNING …`.
  func createStatement(
    _ draft: Model.Draft, _ policy: ConflictPolicy<Model> = .fail
  ) throws -> BoundStatement {
    var row = _InsertRow(Model.table)
    try draft._encode(to: &row)
    let dialect = session.dialect
    if case .fail = policy.action { return row.statement(dialect) }
    var writer = SQLWriter(dialect.grammar, "")
    writer.take(row.parameters)
    writer.writeInsert(into: Model.table, rows: [row.columns])
    try writer.writeConflict(policy)
    writer.write(writer.grammar.texts(of: Model.table).returning)
    return writer.statement
  }

  /// Runs an insertion in one hop, in a transaction if it needs several statements.
  func insert<Result: Sendable>(
    _ drafts: [Model.Draft], _ policy: ConflictPolicy<Model>,
    _ work: @escaping @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    let operation = policy.operation
    let grammar = session.dialect.grammar
    // Drafts that leave different columns to the database may need several statements.
    let atOnce =
      grammar.hasDefaultInRows
      ? grammar.rowsPerInsert(columns: Model.table.columns.count, returning: true) : 1
    if drafts.count <= atOnce { return try await session.write(Model.self, operation, work) }
    return try await session.transaction { transaction in
      try await transaction.write(Model.self, operation, work)
    }
  }
}
