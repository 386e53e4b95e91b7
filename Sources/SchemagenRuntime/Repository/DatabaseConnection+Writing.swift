extension DatabaseConnection {
  /// Runs work that writes rows of one model, and says which of its constraints refused it.
  func write<Model: WritableEntity, Result>(
    _ model: Model.Type, _ operation: WriteOperation, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw EntityConstraintViolation<Model>(error, in: operation) ?? error as any Error
    }
  }

  /// Runs a statement that writes rows and returns them, and reads them as they are stored then.
  ///
  /// - Parameters:
  ///   - statement: An `INSERT` or `UPDATE` that ends in the table's `RETURNING`.
  ///   - model: The model of the rows.
  func written<Model: WritableEntity>(by statement: BoundStatement, as model: Model.Type) throws
    -> [Model]
  {
    try written(by: statement, as: model) { row in try Model(row: &row) }
  }

  /// Runs a statement that writes rows and returns them, and decodes them as they are stored then.
  func written<Model: WritableEntity, Value>(
    by statement: BoundStatement, as model: Model.Type,
    _ decode: (inout DatabaseRow) throws -> Value
  ) throws -> [Value] {
    guard let reread = dialect.grammar.texts(of: Model.table).selectWritten else {
      return try query(statement, decode)
    }
    return try together {
      let numbers = try query(statement) { row in try row.read(0, as: Int64.self) }
      return try numbers.compactMap { number in
        var parameters = BoundParameters()
        try parameters.append(number, as: .bigint)
        return try first(BoundStatement(sql: reread, parameters: parameters), decode)
      }
    }
  }

  /// Runs several statements of SQLite as one, so that no other connection writes in between.
  ///
  /// A savepoint begins a transaction if no transaction is open:
  /// <https://www.sqlite.org/lang_savepoint.html>.
  private func together<Result>(_ work: () throws -> Result) throws -> Result {
    try driver.run(script: "SAVEPOINT schemagen_write")
    do {
      let result = try work()
      try driver.run(script: "RELEASE SAVEPOINT schemagen_write")
      return result
    } catch {
      // Some errors have ended the transaction: https://www.sqlite.org/lang_transaction.html
      if driver.isInTransaction {
        try? driver.run(
          script: "ROLLBACK TO SAVEPOINT schemagen_write; RELEASE SAVEPOINT schemagen_write")
      }
      throw error
    }
  }
}
