/// The row with a unique key, whether it exists or not.
///
/// Generated code uses it in `find`, `get`, `update` and `delete`.
public struct _UniqueRow<Model: ReadableEntity>: Sendable {
  let session: any DatabaseSession
  private(set) var columns: [Int]
  private(set) var values: [any ColumnValue]

  /// Identifies a row by one column.
  ///
  /// - Parameters:
  ///   - session: The session that runs the operations.
  ///   - column: Which column of the table, counted from 0.
  ///   - value: The column's value.
  public init(_ session: any DatabaseSession, _ column: Int, _ value: some ColumnValue) {
    self.session = session
    columns = [column]
    values = [value]
  }

  /// Identifies the row by one more column of the same key.
  ///
  /// - Parameters:
  ///   - column: Which column of the table, counted from 0.
  ///   - value: The column's value.
  public func and(_ column: Int, _ value: some ColumnValue) -> _UniqueRow {
    var row = self
    row.columns.append(column)
    row.values.append(value)
    return row
  }

  /// Reads the row.
  ///
  /// - Returns: The row, or nil when it does not exist.
  /// - Throws: ``DatabaseError``.
  public func find() async throws -> Model? {
    let statement = try selectStatement()
    return try await session.read { connection in
      try connection.first(statement) { row in try Model(row: &row) }
    }
  }

  /// Reads the row, which must exist.
  ///
  /// - Throws: ``DatabaseError`` with the code `notFound` when it does not exist.
  public func get() async throws -> Model {
    if let row = try await find() { return row }
    throw notFound
  }
}

extension _UniqueRow where Model: Identifiable, Model.ID: ColumnValue {
  /// Identifies a row by its primary key, whatever the column is called.
  init(_ session: any DatabaseSession, id: Model.ID) {
    self.init(session, Model.table.primaryKey.first ?? 0, id)
  }
}

extension _UniqueRow where Model: WritableEntity {
  /// Identifies the row with the key that a draft has.
  ///
  /// - Throws: ``DatabaseError`` with the code `invalidArgument` when the draft leaves a column of the
  ///   key to the database.
  init(
    _ session: any DatabaseSession, of draft: Model.Draft, key: EntityKey<Model>
  ) throws {
    self.session = session
    columns = key.columns
    var row = _InsertRow(Model.table)
    row.keepsValues = true
    try draft._encode(to: &row)
    let found = columns.map { row.values[$0] }
    values = found.compactMap { $0 }
    guard values.count == columns.count else {
      throw DatabaseError.invalidArgument(
        "the draft of \(Model.modelName) leaves a column of the key to the database",
        help: "give it a value, so that the row can be looked for")
    }
  }

  /// Identifies the row with the primary key of a row that was read.
  ///
  /// - Throws: ``DatabaseError`` with the code `invalidArgument` when the table has no key.
  init(_ session: any DatabaseSession, of row: Model) throws {
    self.session = session
    columns = Model.table.primaryKey
    let all = row._values
    values = columns.filter(all.indices.contains).map { all[$0] }
    guard !columns.isEmpty, values.count == columns.count else {
      throw DatabaseError.invalidArgument(
        "\(Model.table.model) has no primary key, so that one row cannot be written",
        help: "use filter { … }.update { … }")
    }
  }
}
