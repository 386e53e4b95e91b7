/// Where connections come from: a parsed URL, and how to open one.
struct ConnectionSource: Sendable {
  let dialect: DatabaseDialect
  let pool: PoolConfiguration
  /// Opens a connection, blocking.
  let connect: @Sendable () throws -> (any Driver, Interruption)

  /// Parses a connection URL.
  ///
  /// - Throws: ``DatabaseError`` that does not repeat the URL.
  init(url: String, options: DatabaseOptions) throws {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "sqlite", "file":
      let configuration = try SQLiteConfiguration(url: url, options: options)
      dialect = .sqlite
      pool = configuration.pool
      connect = { try SQLiteDriver.connect(configuration) }
    case "postgres", "postgresql":
      let library = try PostgreSQLLibrary.load()
      let configuration = try PostgreSQLConfiguration(
        url: url, options: options, library: library)
      dialect = .postgresql
      pool = configuration.pool
      connect = { try PostgreSQLDriver.connect(configuration) }
    default:
      throw DatabaseError(
        .invalidURL, "the database URL has an unknown scheme",
        help: "use postgres://, postgresql://, sqlite:PATH, file:PATH or sqlite::memory:")
    }
  }
}
