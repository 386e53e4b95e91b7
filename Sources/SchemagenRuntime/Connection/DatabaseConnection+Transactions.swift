extension DatabaseConnection {
  /// Checks that a transaction is used neither after its end nor while a nested one is open.
  ///
  /// The database may have ended it: SQLite rolls it back when a statement that writes is interrupted,
  /// or the disk is full: <https://www.sqlite.org/lang_transaction.html>. Each further statement would be
  /// committed by itself.
  func checkDepth(_ depth: Int) throws {
    if transactionDepth > 0, driver.isUsable, !driver.isInTransaction {
      throw DatabaseError(
        .transactionMisuse, "the database has ended this transaction before its closure did",
        help: "let an error leave the closure, and write no COMMIT or ROLLBACK in it: SQLite rolls "
          + "the transaction back when a statement that writes is cancelled, or the disk is full")
    }
    if depth > transactionDepth {
      throw DatabaseError(
        .transactionMisuse, "this transaction has ended",
        help: "use it only inside the closure that received it")
    }
    if depth < transactionDepth {
      throw DatabaseError(
        .transactionMisuse, "a nested transaction is still open",
        help: "use the nested one, and do not open two of them at the same time")
    }
  }

  /// Begins a transaction, or a savepoint inside one.
  ///
  /// - Returns: The depth of the new transaction.
  func begin(_ options: TransactionOptions, depth: Int) throws -> Int {
    try checkDepth(depth)
    closeAbandonedStreams()
    if transactionDepth == 0 {
      try driver.begin(options)
    } else {
      try driver.run(script: "SAVEPOINT \(savepoint(transactionDepth))")
    }
    transactionDepth += 1
    return transactionDepth
  }

  /// Commits the innermost transaction.
  func commit(depth: Int) throws {
    try checkDepth(depth)
    // First, because the rest of a stream may fail.
    closeStreams(depth: depth)
    // PostgreSQL rolls such a transaction back on COMMIT, without an error:
    // https://www.postgresql.org/docs/current/sql-commit.html
    guard !driver.isTransactionAborted else {
      throw driver.abandonedFailure
        ?? DatabaseError(
          .transactionMisuse, "an earlier error, which was caught, has aborted this transaction",
          help: "let the error leave the closure, or run the statement in a nested transaction")
    }
    if depth == 1 {
      try driver.run(script: "COMMIT")
      driver.transactionDidEnd()
    } else {
      try driver.run(script: "RELEASE SAVEPOINT \(savepoint(depth - 1))")
    }
    transactionDepth = depth - 1
  }

  /// Rolls back a transaction and those that are still open inside it.
  ///
  /// The database may already have rolled it back, as SQLite does when a statement is interrupted or
  /// the disk is full: <https://www.sqlite.org/lang_transaction.html>
  func rollback(depth: Int) throws {
    guard depth <= transactionDepth else { return }
    closeStreams(depth: depth, mayAbort: depth == 1)
    driver.abandonedFailure = nil
    transactionDepth = depth - 1
    defer { if depth == 1 { driver.transactionDidEnd() } }
    guard driver.isInTransaction else { return }
    if depth == 1 {
      try driver.run(script: "ROLLBACK")
    } else {
      let name = savepoint(depth - 1)
      try driver.run(script: "ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
    }
  }

  /// Rolls back a transaction that was begun in SQL text and left open.
  func checkNoOpenTransaction(depth: Int) throws {
    guard depth == 0, !isHeld, driver.isUsable, driver.isInTransaction else { return }
    try driver.run(script: "ROLLBACK")
    throw DatabaseError(
      .transactionMisuse, "a transaction was left open, and has been rolled back",
      help: "use transaction { }, or withConnection { } around BEGIN and COMMIT")
  }

  private func savepoint(_ depth: Int) -> String { "schemagen_\(depth)" }
}
