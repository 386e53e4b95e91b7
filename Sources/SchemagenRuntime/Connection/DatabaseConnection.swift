/// One connection to a database, lent to the closure of ``DatabaseSession/perform(_:)``.
///
/// A class without `Sendable`, so that it cannot leave its queue; all its methods are synchronous.
public final class DatabaseConnection {
  @usableFromInline let driver: any Driver
  /// How many transactions are open, one inside the other.
  var transactionDepth = 0
  /// The streams that are being read.
  var streams: [OpenStream] = []
  /// Whether one caller holds the connection over several calls.
  var isHeld = false

  init(driver: any Driver) {
    self.driver = driver
  }

  deinit {
    driver.shutDown()
  }

  /// The database system of the connection.
  public var dialect: DatabaseDialect { driver.dialect }

  /// Whether a transaction is open in which statements can run.
  package var isInTransaction: Bool { driver.isInTransaction && !driver.isTransactionAborted }

  /// Whether the connection can be used again.
  package var isUsable: Bool { driver.isUsable }

  /// The PostgreSQL schema that the URL names.
  package var namedSchema: String? { driver.namedSchema }

  /// Whether the URL says that a pooler may give every transaction another session.
  package var isPooled: Bool { driver.isPooled }
}
