import SchemagenRuntime

extension Introspector {
  /// The error for a lock that was waited for too long, which names who holds it.
  ///
  /// The functions that write definitions wait for a table that is altered, plain queries of the
  /// catalogs do not: <https://www.postgresql.org/docs/current/explicit-locking.html>.
  func lockError(_ error: DatabaseError, _ connection: DatabaseConnection) -> DatabaseError {
    // If a catalog itself is locked, this query can fail too.
    let found = try? inTransaction(on: connection) {
      try connection.query(BoundStatement(sql: LockHolder.query)) { try LockHolder(&$0) }
    }
    let holders = found ?? []
    let what = "the catalogs cannot be read: "
    guard !holders.isEmpty else {
      return DatabaseError(
        .busy, what + "another session holds a lock for longer than \(lockTimeout) ms",
        help: "look for it in pg_locks and pg_prepared_xacts, and try again when it has ended")
    }
    let names = holders.map(\.description).joined(separator: "; ")
    let processes = holders.map { String($0.process) }.joined(separator: ", ")
    var result = DatabaseError(
      .busy, what + names,
      help: "try again when it has ended, or end it: SELECT pg_terminate_backend(pid) with pid "
        + processes)
    result.sqlState = error.sqlState
    return result
  }
}
