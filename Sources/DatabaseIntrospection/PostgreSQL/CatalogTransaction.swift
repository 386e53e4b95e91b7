import SchemagenRuntime

/// Where the catalogs are read, so that the settings for it end with the reading.
enum CatalogTransaction {
  /// A transaction that only reads and sees one state of the catalogs.
  case ownTransaction
  /// A savepoint of the transaction that is open.
  case openTransaction

  private static let savepoint = "schemagen_catalogs"

  /// Runs a closure inside, and takes back what it has set.
  ///
  /// - Parameters:
  ///   - connection: The connection.
  ///   - lockTimeout: How long each statement waits for a lock, in milliseconds.
  ///   - body: What to do.
  func run<Result>(
    on connection: DatabaseConnection, _ lockTimeout: Int, _ body: () throws -> Result
  ) throws -> Result {
    try connection.run(script: begin)
    defer { try? connection.run(script: end) }
    try connection.run(script: "SET LOCAL lock_timeout = \(lockTimeout)")
    return try body()
  }

  private var begin: String {
    switch self {
    case .ownTransaction: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .openTransaction: "SAVEPOINT \(Self.savepoint)"
    }
  }

  private var end: String {
    switch self {
    case .ownTransaction: "ROLLBACK"
    case .openTransaction:
      "ROLLBACK TO SAVEPOINT \(Self.savepoint); RELEASE SAVEPOINT \(Self.savepoint)"
    }
  }
}
