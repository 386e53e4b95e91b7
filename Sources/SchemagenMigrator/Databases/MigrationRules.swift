import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

/// What the migrator knows of one database; each has an implementation in the folder with its name.
protocol MigrationRules: Sendable {
  /// The history table's SQL.
  var history: any HistorySQL { get }

  /// What is known of statements outside of transactions.
  var steps: any StepSQL { get }

  /// How rows are written as SQL.
  var rows: any RowSQL { get }

  /// The transaction of a migration.
  func transaction(
    for migration: Migration, on connection: DatabaseConnection, options: MigratorOptions,
    in home: HistoryHome
  ) -> any MigrationTransaction

  /// Does some work on one connection, without a transaction around it, while other runners are kept out,
  /// and takes back what it has set for its session.
  ///
  /// - Throws: ``LockHeld`` when another runner is at work, a ``StatementFailure``, or what the work throws.
  func locking<Result: Sendable>(
    for run: StepwiseRun, in database: Database, _ work: @escaping LockedWork<Result>
  ) async throws -> Result

  /// Does some work that is one transaction, while no migration without a transaction is at work.
  ///
  /// - Throws: ``LockHeld`` when one is, or what the work throws.
  func excludingSteps<Result: Sendable>(
    in database: Database, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result

  /// Who holds the lock of those that run statements without a transaction; nil when it is free.
  ///
  /// - Throws: A `DatabaseError`.
  func runner(in home: HistoryHome, of database: Database) async throws -> String?

  /// Whether a statement may be before or after the transaction of a file.
  func mayBeOutside(_ statement: SQLStatement) -> Bool

  /// Refuses a statement that does nothing inside of a transaction.
  func checkInside(_ statement: SQLStatement) throws(ScriptProblem)

  /// What an error says of a statement; `nil` where it is not one of this database, or says it itself.
  func explanation(
    of error: DatabaseError, in statement: SQLStatement?
  ) -> FailureExplanation?

  /// Who has kept a statement from its tables for the whole of a time, a phrase each; no one where the error
  /// itself names the holder.
  func lockHolders(
    blocking statement: SQLStatement, for wait: Duration, on connection: DatabaseConnection
  ) throws -> [String]

  /// Makes an empty database, does some work with its URL, and removes it.
  ///
  /// - Parameters:
  ///   - server: The URL of a server whose role may create databases; `nil` where none is needed.
  ///   - work: What to do with the URL of the new database.
  /// - Throws: A `DatabaseError` when it cannot be made, or what the work throws.
  func throwAway<Result: Sendable>(
    on server: String?, _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result
}
