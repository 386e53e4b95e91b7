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

  func open(_ statement: BoundStatement) throws -> Cursor {
    log.note(statement.sql)
    return try base.open(statement)
  }

  func advance(_ cursor: inout Cursor) throws -> Swift.Bool { try base.advance(&cursor) }
  func close(_ cursor: consuming Cursor) { base.close(cursor) }

  func execute(_ statement: BoundStatement) throws -> Int {
    log.note(statement.sql)
    return try base.execute(statement)
  }

  func run(script: String) throws { try base.run(script: script) }
  func beginStatement(isolation: IsolationLevel?) -> String {
    base.beginStatement(isolation: isolation)
  }
  func finishInterruption() { base.finishInterruption() }
  func checkHealth() { base.checkHealth() }

  /// The connection stays open: it is lent.
  func shutDown() {}
}
