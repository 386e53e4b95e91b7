import SQLLexicon
import SchemagenRuntime

/// Statements outside of transactions on PostgreSQL.
struct PostgreSQLStepSQL: StepSQL {
  /// The server refuses those that cannot run in one before they do anything.
  func mayTryTransaction(_ statement: SQLStatement) -> Bool { true }

  func isOutsideOnly(_ error: DatabaseError) -> Bool {
    // active_sql_transaction, as for CREATE INDEX CONCURRENTLY, and invalid_transaction_termination, as for a
    // procedure that commits: https://www.postgresql.org/docs/current/errcodes-appendix.html
    error.sqlState == "25001" || error.sqlState == "2D000"
  }

  func prepareTransaction(_ options: MigratorOptions, on connection: DatabaseConnection) throws {
    let milliseconds = options.statementLockTimeout.milliseconds
    try connection.run(script: "SET LOCAL lock_timeout = \(milliseconds)")
  }

  func prepareNote(on connection: DatabaseConnection) throws {
    // By itself, because a limit counts for all statements of one message.
    try connection.run(script: "SET LOCAL statement_timeout = 0")
    try connection.run(
      script: "SET LOCAL SESSION AUTHORIZATION DEFAULT; SET LOCAL role TO DEFAULT")
  }

  func prepare(
    _ statement: SQLStatement, mayHaveRun: Bool, on connection: DatabaseConnection
  ) throws -> Bool {
    switch ConcurrentIndex(statement) {
    case nil: return true
    case .dropped(let name):
      return try !mayHaveRun || exists(name, on: connection)
    case .created(let wanted):
      guard let found = try FoundIndex.find(wanted, on: connection) else { return true }
      if found.isValid { return !(mayHaveRun || found.isSame(as: statement)) }
      if let builder = found.builder {
        throw LockHeld(holder: "server process \(builder), which still builds \(found.name)")
      }
      try connection.run(alone: "DROP INDEX CONCURRENTLY \(found.name)")
      return true
    }
  }

  func remains(of statement: SQLStatement, on connection: DatabaseConnection) -> String? {
    guard connection.isUsable, case .created(let wanted) = ConcurrentIndex(statement),
      let found = try? FoundIndex.find(wanted, on: connection)
    else { return nil }
    return found.isValid
      ? "An index with this name has another definition: \(found.definition)."
      : "It left the index \(found.name), which is invalid; the next run drops it and builds it again."
  }

  private func exists(_ name: String, on connection: DatabaseConnection) throws -> Bool {
    var parameters = BoundParameters()
    try name.bind(to: &parameters, as: .text)
    let sql = "SELECT pg_catalog.to_regclass($1::text) IS NOT NULL"
    return try connection.first(BoundStatement(sql: sql, parameters: parameters)) {
      try $0.read(0, as: Bool.self)
    } ?? true
  }
}
