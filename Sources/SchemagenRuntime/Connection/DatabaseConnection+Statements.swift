extension DatabaseConnection {
  /// Runs a query and decodes its rows.
  ///
  /// - Parameters:
  ///   - statement: The query.
  ///   - decode: Converts a row to a value.
  /// - Throws: ``DatabaseError``, or what `decode` throws.
  @inlinable
  public func query<Value>(
    _ statement: BoundStatement, _ decode: (inout DatabaseRow) throws -> Value
  ) throws -> [Value] {
    var cursor = try driver.open(statement, mayBeLong: true)
    do {
      var values: [Value] = []
      while try driver.advance(&cursor) {
        values.append(try decode(&cursor.row))
      }
      driver.close(cursor)
      return values
    } catch {
      driver.close(cursor)
      throw error
    }
  }

  /// Runs a query and decodes its first row.
  ///
  /// - Parameters:
  ///   - statement: The query.
  ///   - decode: Converts a row to a value.
  /// - Returns: nil when there is no row.
  /// - Throws: ``DatabaseError``, or what `decode` throws.
  @inlinable
  public func first<Value>(
    _ statement: BoundStatement, _ decode: (inout DatabaseRow) throws -> Value
  ) throws -> Value? {
    var cursor = try driver.open(statement, mayBeLong: false)
    do {
      let value = try driver.advance(&cursor) ? try decode(&cursor.row) : nil
      driver.close(cursor)
      return value
    } catch {
      driver.close(cursor)
      throw error
    }
  }

  /// Runs a statement and ignores its rows, if any.
  ///
  /// - Parameter statement: The statement.
  /// - Returns: How many rows were inserted, updated or deleted.
  /// - Throws: ``DatabaseError``.
  @discardableResult
  public func execute(_ statement: BoundStatement) throws -> Int {
    try driver.execute(statement)
  }

  /// Runs one statement without parameters and ignores its rows.
  ///
  /// - Parameter statement: The statement.
  /// - Throws: `DatabaseError`; nothing is executed of a text that holds several statements.
  package func run(alone statement: String) throws {
    try driver.runAlone(statement)
  }

  /// Does some work in which no statement is prepared under a name, as it must be where a pooler may be
  /// in between.
  package func withoutNamedStatements<Result>(_ work: () throws -> Result) rethrows -> Result {
    let before = driver.preparesStatements
    driver.preparesStatements = false
    defer { driver.preparesStatements = before }
    return try work()
  }

  /// Runs a script: several statements, no parameters.
  ///
  /// - Parameter script: SQL text, with its statements separated by semicolons.
  /// - Throws: ``DatabaseError``; the statements before the failed one keep their effect unless the
  ///   script is in a transaction.
  public func run(script: String) throws {
    try driver.run(script: script)
  }
}
