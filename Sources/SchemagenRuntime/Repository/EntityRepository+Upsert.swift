extension EntityRepository {
  /// Inserts a row, or changes the existing one when its unique key already exists.
  ///
  /// ```swift
  /// try await users.upsert(.init(email: "a@example.com"), on: \.email) { $0.loginCount += 1 }
  /// try await items.upsert(draft, on: \.orderID, \.productID) { $0.quantity += draft.quantity }
  /// ```
  /// - Parameters:
  ///   - draft: The values of a new row.
  ///   - key: The columns of a unique key.
  ///   - changes: Sets the columns to change when the row exists.
  /// - Returns: The row as it is stored now.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func upsert(
    _ draft: Model.Draft, on key: PartialKeyPath<Model.Columns>...,
    update changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Model {
    let statement = try upsertStatement(draft, on: key, changes)
    let stored = try await session.perform { connection in
      try connection.written(by: statement, as: Model.self).first
    }
    if let stored { return stored }
    throw DatabaseError.notStored(model: Model.modelName)
  }
}

extension EntityRepository {
  /// `INSERT … ON CONFLICT … DO UPDATE … RETURNING …`.
  func upsertStatement(
    _ draft: Model.Draft, on key: [PartialKeyPath<Model.Columns>],
    _ changes: (inout EntityChanges<Model>) throws -> Void
  ) throws -> BoundStatement {
    var named = EntityChanges<Model>()
    try changes(&named)
    var row = _InsertRow(Model.table)
    try draft._encode(to: &row)
    var writer = SQLWriter(session.dialect.grammar, "")
    writer.take(row.parameters)
    writer.writeInsert(into: Model.table, rows: [row.columns])
    let key = try Model.table.indexes(of: key, Model.columns)
    try writer.writeConflict(on: key, of: Model.table, named.list)
    return writer.statement
  }
}

extension TableDescription {
  /// The columns of some key paths.
  fileprivate func indexes<Columns: EntityColumns>(
    of key: [PartialKeyPath<Columns>], _ columns: Columns
  ) throws -> [Int] {
    let indexes = key.compactMap { (columns[keyPath: $0] as? any AnyColumn)?.index }
    if indexes.count == key.count, !key.isEmpty { return indexes }
    throw DatabaseError.invalidArgument(
      "upsert into \(name) needs the columns of a unique key", help: #"such as on: \.email"#)
  }
}
