extension DatabaseSession {
  /// Reads the rows of a query in SQL one by one; see ``RowStream``.
  ///
  /// ```swift
  /// let names = db.stream("SELECT name FROM \(identifier: "User")") { try $0.read(0, as: String.self) }
  /// for try await name in names { print(name) }
  /// ```
  /// - Parameters:
  ///   - sql: The query; interpolated values are bound.
  ///   - decode: Converts a row to a value.
  public func stream<Value: Sendable>(
    _ sql: SQLText, _ decode: @escaping @Sendable (inout DatabaseRow) throws -> Value
  ) -> RowStream<Value> {
    RowStream(of: self, { try sql.statement(for: dialect) }, decode)
  }

  /// Reads the rows of a query in SQL one by one as a model or view; see ``RowStream``.
  ///
  /// - Parameters:
  ///   - sql: A query of the columns of the model's table, in their order.
  ///   - model: The model or view.
  public func stream<Model: ReadableEntity>(
    _ sql: SQLText, as model: Model.Type
  ) -> RowStream<Model> {
    stream(sql) { row in try Model(row: &row) }
  }

  /// Reads the first column of a query in SQL row by row; see ``RowStream``.
  ///
  /// - Parameters:
  ///   - sql: The query; interpolated values are bound.
  ///   - type: The type of the column's values.
  public func stream<Value: ColumnValue>(_ sql: SQLText, as type: Value.Type) -> RowStream<Value> {
    stream(sql) { row in try row.read(0, as: Value.self) }
  }

  /// A session that forwards to another one has to forward this, too.
  public func _lend(toRead: Bool) async throws -> _LentConnection {
    throw DatabaseError(
      .invalidArgument, "this session has no streams",
      help: "implement _lend(toRead:) by that of the session that it wraps")
  }
}
