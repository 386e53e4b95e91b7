extension PostgreSQLDriver {
  func open(_ statement: BoundStatement) throws -> Cursor {
    let result = PostgreSQLResult(try run(statement), library: library)
    return Cursor(row: DatabaseRow(.postgresql(result.start())), state: result)
  }

  func advance(_ cursor: inout Cursor) throws -> Bool {
    guard case .postgresql(var row) = cursor.row.source,
      let result = cursor.state as? PostgreSQLResult, row.index + 1 < result.rowCount
    else { return false }
    row.index += 1
    cursor.row.source = .postgresql(row)
    return true
  }

  func close(_ cursor: consuming Cursor) {}

  func execute(_ statement: BoundStatement) throws -> Int {
    let result = try run(statement)
    defer { functions.clear(result) }
    return changedRows(result)
  }

  func run(script: String) throws {
    try DatabaseError.checkText(script)
    functions.clear(try check(functions.execute(handle, script), statement: script))
  }

  /// The number of rows that a command reports, unless it only returned them.
  private func changedRows(_ result: OpaquePointer) -> Int {
    guard let status = functions.commandStatus(result).map({ String(cString: $0) }),
      ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: status.hasPrefix),
      let count = functions.commandTuples(result)
    else { return 0 }
    return Int(String(cString: count)) ?? 0
  }

  /// Runs a statement; it is prepared from its second run on.
  private func run(_ statement: BoundStatement) throws -> OpaquePointer {
    guard statementCacheSize > 0 else { return try runUnprepared(statement) }
    guard let known = cache.find(statement.sql) else {
      let result = try runUnprepared(statement)
      remember(statement)
      return result
    }
    guard known.fits(statement.parameters) else { return try runUnprepared(statement) }
    do {
      return try runPrepared(statement, try name(of: known, statement))
    } catch let error as DatabaseError where isOutdated(error) {
      return try recover(from: error, statement)
    }
  }

  func runUnprepared(_ statement: BoundStatement) throws -> OpaquePointer {
    try DatabaseError.checkText(statement.sql)
    let types = statement.parameters.entries.map(\.oid)
    return try PostgreSQLBinder.bind(statement.parameters) { count, values, lengths, formats in
      let result = functions.executeParameters(
        handle, statement.sql, count, types, values, lengths, formats, 1)
      return try check(result, statement: statement.sql)
    }
  }

  private func runPrepared(_ statement: BoundStatement, _ name: String) throws -> OpaquePointer {
    try PostgreSQLBinder.bind(statement.parameters) { count, values, lengths, formats in
      let result = functions.executePrepared(handle, name, count, values, lengths, formats, 1)
      return try check(result, statement: statement.sql)
    }
  }
}
