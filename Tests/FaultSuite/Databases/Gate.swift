import TestSupport

/// A table of ``StepsProject`` that a statement needs, and that the suite can close before it.
struct Gate {
  private let number: Int
  private let database: PostgresDatabase

  init(_ number: Int, of database: PostgresDatabase) {
    self.number = number
    self.database = database
  }

  /// Locks it until the holder lets go.
  func close() throws -> LockHolder { try LockHolder("LOCK TABLE gate_\(number)", in: database) }

  /// Waits until a runner wants it.
  func waitForRunner() throws {
    try waitUntil("the runner waits for gate_\(number)") {
      try database.execute(
        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'gate_\(number)'::regclass"
      ).hasPrefix("1")
    }
  }

  /// The line of its statement, which comes after a mark in a migration without a transaction.
  func line(isTransactional: Bool) -> Int { isTransactional ? number : number + 1 }

  /// What the tool has to say when the connection is lost in its statement.
  func stateAfterLoss(isTransactional: Bool) -> String {
    if isTransactional { return "was rolled back; the database is unchanged" }
    return number % 4 == 0
      ? "the next run looks for it and continues" : "the next run continues after what it has"
  }
}
