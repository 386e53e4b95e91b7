import SQLLexicon
import SchemagenRuntime

/// Statements outside of transactions on SQLite.
struct SQLiteStepSQL: StepSQL {
  /// `PRAGMA foreign_keys` does nothing in a transaction, without an error; the others fail there:
  /// <https://www.sqlite.org/pragma.html#pragma_foreign_keys>, <https://www.sqlite.org/lang_vacuum.html>.
  func mayTryTransaction(_ statement: SQLStatement) -> Bool {
    !["PRAGMA", "VACUUM", "ATTACH", "DETACH"].contains(statement.keywords.first)
  }

  func isOutsideOnly(_ error: DatabaseError) -> Bool { false }

  func prepareTransaction(_ options: MigratorOptions, on connection: DatabaseConnection) throws {}

  func prepareNote(on connection: DatabaseConnection) throws {}

  /// A statement ends with the process that runs it.
  func checkIsIdle(_ statement: SQLStatement, on connection: DatabaseConnection) throws {}

  /// Each of the statements can be run again.
  func prepare(
    _ statement: SQLStatement, mayHaveRun: Bool, on connection: DatabaseConnection
  ) throws -> Bool { true }

  func remains(of statement: SQLStatement, on connection: DatabaseConnection) -> String? { nil }
}
