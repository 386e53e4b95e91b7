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
