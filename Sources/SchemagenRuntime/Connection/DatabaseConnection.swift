/// One connection to a database, lent to the closure of ``DatabaseSession/perform(_:)``.
///
/// A class without `Sendable`, so that it cannot leave the queue that it is used on; all its
/// methods are synchronous.
public final class DatabaseConnection {
  @usableFromInline let driver: any Driver
  /// How many transactions are open, one inside the other.
  var transactionDepth = 0
  /// Whether one caller keeps the connection over several calls.
  var isHeld = false

  init(driver: any Driver) {
    self.driver = driver
  }

  deinit {
    driver.shutDown()
  }

  /// The database system at the other end.
  public var dialect: DatabaseDialect { driver.dialect }
}
