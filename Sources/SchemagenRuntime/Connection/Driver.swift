/// One connection through one client library, used by one thread at a time.
@usableFromInline
protocol Driver: AnyObject {
  var dialect: DatabaseDialect { get }

  /// Whether the connection can be used again.
  var isUsable: Bool { get }

  /// Whether a transaction is open.
  var isInTransaction: Bool { get }

  /// Whether an error has aborted the open transaction, so that it can only be rolled back.
  var isTransactionAborted: Bool { get }

  /// Starts a statement that returns rows; every cursor must be closed.
  func open(_ statement: BoundStatement) throws -> Cursor

  /// Moves a cursor to the next row; false at the end.
  func advance(_ cursor: inout Cursor) throws -> Bool

  /// Ends a statement.
  func close(_ cursor: consuming Cursor)

  /// Runs a statement and returns how many rows it changed.
  func execute(_ statement: BoundStatement) throws -> Int

  /// Runs a script of several statements without parameters.
  func run(script: String) throws

  /// Begins a transaction.
  func begin(_ options: TransactionOptions) throws

  /// Takes back what ``begin(_:)`` has set beyond the end of the transaction.
  func transactionDidEnd()

  /// Makes sure that an interruption does not affect the next statement.
  func finishInterruption()

  /// Checks whether the server still answers, after the connection was idle.
  func checkHealth()

  /// Closes the connection.
  func shutDown()
}
