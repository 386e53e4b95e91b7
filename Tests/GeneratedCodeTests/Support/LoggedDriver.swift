@testable import SchemagenRuntime

/// A driver that notes each statement of another one.
final class LoggedDriver: Driver {
  private let base: any Driver
  private let log: StatementLog

  init(_ base: any Driver, _ log: StatementLog) {
    self.base = base
    self.log = log
  }

  var dialect: DatabaseDialect { base.dialect }
  var isUsable: Swift.Bool { base.isUsable }
  var isInTransaction: Swift.Bool { base.isInTransaction }
  var isTransactionAborted: Swift.Bool { base.isTransactionAborted }
  var abandonedFailure: DatabaseError? {
    get { base.abandonedFailure }
    set { base.abandonedFailure = newValue }
  }

  func open(_ statement: BoundStatement, mayBeLong: Swift.Bool) throws -> Cursor {
    log.note(statement.sql)
    return try base.open(statement, mayBeLong: mayBeLong)
  }

  func advance(_ cursor: inout Cursor) throws -> Swift.Bool { try base.advance(&cursor) }
  func end(_ state: AnyObject, mayAbort: Swift.Bool) { base.end(state, mayAbort: mayAbort) }

  func execute(_ statement: BoundStatement) throws -> Int {
    log.note(statement.sql)
    return try base.execute(statement)
  }

  func run(script: String) throws { try base.run(script: script) }
  func runAlone(_ statement: String) throws { try base.runAlone(statement) }
  var preparesStatements: Swift.Bool {
    get { base.preparesStatements }
    set { base.preparesStatements = newValue }
  }
  func begin(_ options: TransactionOptions) throws { try base.begin(options) }
  func transactionDidEnd() { base.transactionDidEnd() }
  func finishInterruption() { base.finishInterruption() }
  var socket: SocketProbe { base.socket }
  func checkHealth(thoroughly: Swift.Bool) { base.checkHealth(thoroughly: thoroughly) }

  /// The connection stays open: it is lent.
  func shutDown() {}
}
