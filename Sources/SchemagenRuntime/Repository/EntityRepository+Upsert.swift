extension EntityRepository {
  /// Inserts a row, or changes the existing one with the same key.
  ///
  /// ```swift
  /// try await users.upsert(.init(email: "a@example.com"), on: .email) { $0.loginCount += 1 }
  /// try await items.upsert(draft, on: .orderIDProductID) { $0.quantity += $1.quantity }
  /// ```
  /// - Parameters:
  ///   - draft: The values of a new row.
  ///   - key: The unique key.
  ///   - changes: Sets the columns to change when the row exists; its second argument has the values
  ///     of the draft.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that the row violates, else
  ///   ``DatabaseError``.
  @discardableResult
  public func upsert(
    _ draft: Model.Draft, on key: EntityKey<Model>,
    _ changes: (inout EntityChanges<Model>, ExcludedRow<Model>) throws -> Void
  ) async throws -> Model {
    try await insert(draft, try .update(key, changes))
  }

  /// Inserts a row, or changes the existing one with the same key.
  ///
  /// - Parameters:
  ///   - draft: The values of a new row.
  ///   - key: The unique key.
  ///   - changes: Sets the columns to change when the row exists.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that the row violates, else
  ///   ``DatabaseError``.
  @discardableResult
  public func upsert(
    _ draft: Model.Draft, on key: EntityKey<Model>,
    _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Model {
    try await insert(draft, try .update(key, changes))
  }

  /// Inserts any number of rows, or changes the existing ones with the same keys, all or none.
  ///
  /// ```swift
  /// let stored = try await products.upsertAll(drafts, on: .sku) { $0.price = $1.price }
  /// ```
  /// - Parameters:
  ///   - drafts: The values of the rows, each with another key.
  ///   - key: The unique key.
  ///   - changes: Sets the columns to change when a row exists; its second argument has the values of
  ///     that row's draft.
  /// - Returns: The rows as they are stored now, in the order of the drafts.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that a row violates, else
  ///   ``DatabaseError``.
  @discardableResult
  public func upsertAll(
    _ drafts: [Model.Draft], on key: EntityKey<Model>,
    _ changes: (inout EntityChanges<Model>, ExcludedRow<Model>) throws -> Void
  ) async throws -> [Model] {
    try await insertAll(drafts, try .update(key, changes))
  }

  /// Reads the row with the key that a draft has, or inserts it.
  ///
  /// ```swift
  /// let tag = try await tags.findOrCreate(.init(name: "swift"), on: .name)
  /// ```
  /// - Parameters:
  ///   - draft: The values of a new row, which has the columns of the key.
  ///   - key: The unique key.
  /// - Returns: The stored row, which keeps its values if it existed.
  /// - Throws: ``EntityConstraintViolation`` for a constraint that a new row violates, else
  ///   ``DatabaseError``; with the code `invalidArgument` when the draft leaves a column of the key to
  ///   the database.
  @discardableResult
  public func findOrCreate(_ draft: Model.Draft, on key: EntityKey<Model>) async throws -> Model {
    let row = try _UniqueRow<Model>(session, of: draft, key: key)
    let selection = try row.selectStatement()
    let insertion = try createStatement(draft, .ignore(key))
    let stored: Model? = try await session.write(Model.self, .insert) { connection in
      func find() throws -> Model? {
        try connection.first(selection) { row in try Model(row: &row) }
      }
      return try find() ?? connection.written(by: insertion, as: Model.self).first ?? find()
    }
    if let stored { return stored }
    throw DatabaseError.notStored(model: Model.modelName)
  }
}
