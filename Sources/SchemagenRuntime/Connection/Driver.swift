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

  /// The error of a statement whose rows were no longer wanted, when it aborted the transaction; nil
  /// after a rollback.
  var abandonedFailure: DatabaseError? { get set }

  /// Starts a statement that returns rows; every cursor must be closed.
  ///
  /// - Parameter mayBeLong: Whether to receive the rows one after the other, because there may be many.
  func open(_ statement: BoundStatement, mayBeLong: Bool) throws -> Cursor

  /// Moves a cursor to the next row; false at the end.
  func advance(_ cursor: inout Cursor) throws -> Bool

  /// Ends a statement, which has a cursor with this state.
  ///
  /// - Parameter mayAbort: Whether this may abort the open transaction.
  func end(_ state: AnyObject, mayAbort: Bool)

  /// Runs a statement and returns how many rows it changed.
  func execute(_ statement: BoundStatement) throws -> Int

  /// Runs a script of several statements without parameters.
  func run(script: String) throws

  /// Runs one statement without parameters, and refuses a text that holds another one.
  func runAlone(_ statement: String) throws

  /// Whether statements may be prepared under a name, which a pooler may give to another session.
  var preparesStatements: Bool { get set }

  /// The schema that the URL names, in which unqualified names are looked up.
  var namedSchema: String? { get }

  /// Whether the URL says that a pooler may give every transaction another session.
  var isPooled: Bool { get }

  /// Begins a transaction.
  func begin(_ options: TransactionOptions) throws

  /// Takes back what ``begin(_:)`` has set beyond the end of the transaction.
  func transactionDidEnd()

  /// Makes sure that an interruption does not affect the next statement.
  func finishInterruption()

  /// The connection's socket, to look at while the connection is idle.
  var socket: SocketProbe { get }

  /// Checks whether the connection broke while it was idle.
  ///
  /// - Parameter thoroughly: Whether the server must answer, and not only what it has sent is read.
  func checkHealth(thoroughly: Bool)

  /// Closes the connection.
  func shutDown()
}

extension Driver {
  var namedSchema: String? { nil }

  var isPooled: Bool { false }

  /// Ends a statement.
  @usableFromInline
  func close(_ cursor: consuming Cursor) {
    end(cursor.state, mayAbort: false)
  }
}
