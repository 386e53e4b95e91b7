import SQLLexicon
import SchemagenRuntime

/// What differs between databases when a migration runs statement by statement.
protocol StepSQL: Sendable {
  /// Whether it is worth a try to run a statement in a transaction.
  func mayTryTransaction(_ statement: SQLStatement) -> Bool

  /// Whether an error says that a statement cannot run in a transaction, and had no effect.
  func isOutsideOnly(_ error: DatabaseError) -> Bool

  /// Sets what holds for the transaction of one statement.
  func prepareTransaction(_ options: MigratorOptions, on connection: DatabaseConnection) throws

  /// Makes sure, for the rest of the transaction, that the history can be written whatever the migration
  /// has set.
  func prepareNote(on connection: DatabaseConnection) throws

  /// Makes sure that no session is at work on a statement that a former run has started.
  ///
  /// - Throws: ``LockHeld`` while one is, or a database error.
  func checkIsIdle(_ statement: SQLStatement, on connection: DatabaseConnection) throws

  /// Takes away what an interrupted attempt of a statement has left.
  ///
  /// - Parameter mayHaveRun: Whether a former run started the statement.
  /// - Returns: Whether the statement must be run; false when its effect is there.
  /// - Throws: ``LockHeld`` while another session is at work on it, or a database error.
  func prepare(
    _ statement: SQLStatement, mayHaveRun: Bool, on connection: DatabaseConnection
  ) throws -> Bool

  /// What a failed statement has left in the database, as a sentence; nil for nothing.
  func remains(of statement: SQLStatement, on connection: DatabaseConnection) -> String?
}
