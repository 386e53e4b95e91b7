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
}
