extension PostgreSQLDriver {
  func execute(_ statement: BoundStatement) throws -> Int {
    receiveRest()
    let result = try run(statement, inParts: false)
    defer { functions.clear(result) }
    return changedRows(result)
  }

  func run(script: String) throws {
    try DatabaseError.checkText(script)
    receiveRest()
    functions.clear(try check(functions.execute(handle, script), statement: script))
  }

  /// Sent as a query with parameters, though it has no parameters: the server takes no second statement
  /// then. Its rows come as text, which every type has.
  func runAlone(_ statement: String) throws {
    try DatabaseError.checkText(statement)
    receiveRest()
    let isSent = functions.sendParameters(handle, statement, 0, nil, nil, nil, nil, 0)
    functions.clear(try receive(ifSent: isSent, of: BoundStatement(sql: statement), inParts: false))
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
  ///
  /// - Parameter inParts: Whether its rows come in parts, of which this returns the first one.
  func run(_ statement: BoundStatement, inParts: Bool) throws -> OpaquePointer {
    guard statementCacheSize > 0, preparesStatements else {
      return try runUnprepared(statement, inParts: inParts)
    }
    guard let known = cache.find(statement.sql) else {
      // Before it is sent: to make room for it a statement may have to be freed.
      remember(statement)
      return try runUnprepared(statement, inParts: inParts)
    }
    guard known.fits(statement.parameters) else {
      return try runUnprepared(statement, inParts: inParts)
    }
    do {
      return try runPrepared(statement, try name(of: known, statement), inParts: inParts)
    } catch let error as DatabaseError where isOutdated(error) {
      return try recover(from: error, statement, inParts: inParts)
    }
  }

  func runUnprepared(_ statement: BoundStatement, inParts: Bool) throws -> OpaquePointer {
    try DatabaseError.checkText(statement.sql)
    let types = statement.parameters.entries.map(\.oid)
    let isSent = try PostgreSQLBinder.bind(statement.parameters) {
      functions.sendParameters(handle, statement.sql, $0, types, $1, $2, $3, 1)
    }
    return try receive(ifSent: isSent, of: statement, inParts: inParts)
  }

  private func runPrepared(
    _ statement: BoundStatement, _ name: String, inParts: Bool
  ) throws -> OpaquePointer {
    let isSent = try PostgreSQLBinder.bind(statement.parameters) {
      functions.sendPrepared(handle, name, $0, $1, $2, $3, 1)
    }
    return try receive(ifSent: isSent, of: statement, inParts: inParts)
  }

  /// The first part of a result, or all of it.
  ///
  /// Unlike `PQexec`, which returns the last error, this keeps the one with the server's reason for
  /// ending the connection.
  private func receive(
    ifSent isSent: Int32, of statement: BoundStatement, inParts: Bool
  ) throws -> OpaquePointer {
    guard isSent == 1 else { return try check(nil, statement: statement.sql) }
    if inParts { chooseParts() }
    let first = functions.nextResult(handle)
    if inParts, PostgreSQLStatus.isSuccess(functions.resultStatus(first)), let first {
      return first
    }
    if !PostgreSQLStatus.isCopy(functions.resultStatus(first)) {
      while let rest = functions.nextResult(handle) { functions.clear(rest) }
    }
    return try check(first, statement: statement.sql)
  }
}
