extension PostgreSQLDriver {
  /// Records that a text has been run, so that it is prepared when it is run again.
  func remember(_ statement: BoundStatement) {
    let types = statement.parameters.entries.map(\.oid)
    forget(cache.insert(PostgreSQLPreparedStatement(types: types), for: statement.sql))
  }

  /// The name of a prepared statement, which is prepared now if it is not yet.
  func name(of known: PostgreSQLPreparedStatement, _ statement: BoundStatement) throws -> String {
    if let name = known.name { return name }
    preparedCount += 1
    let name = namePrefix + String(preparedCount)
    let result = functions.prepare(
      handle, name, statement.sql, Int32(truncatingIfNeeded: known.types.count), known.types)
    functions.clear(try check(result, statement: statement.sql))
    known.name = name
    return name
  }

  /// Whether a prepared statement no longer exists, after `DISCARD` or with a pooler, or no longer
  /// fits its table.
  ///
  /// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
  func isOutdated(_ error: DatabaseError) -> Bool {
    switch error.sqlState {
    case "26000", "42P05": true
    case "0A000": error.message.hasPrefix("cached plan must not change result type")
    default: false
    }
  }

  /// Discards the prepared statements and runs a statement without them.
  ///
  /// Inside a transaction the error has aborted the transaction, so that only the whole transaction
  /// can be run again.
  func recover(
    from error: DatabaseError, _ statement: BoundStatement, inParts: Bool
  ) throws -> OpaquePointer {
    let aborted = isTransactionAborted
    for known in cache.removeAll() where error.sqlState == "0A000" && !aborted { forget(known) }
    guard !aborted else {
      var error = error
      error.code = .serializationFailure
      error.help = "the table has been changed; run the transaction again"
      throw error
    }
    return try runUnprepared(statement, inParts: inParts)
  }

  /// Frees a prepared statement on the server, if it still exists there.
  private func forget(_ known: PostgreSQLPreparedStatement?) {
    guard let name = known?.name, !isTransactionAborted else { return }
    functions.clear(functions.execute(handle, "DEALLOCATE \"\(name)\""))
  }
}
