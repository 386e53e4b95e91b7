/// Where connections come from: a parsed URL, and how to open one.
struct ConnectionSource: Sendable {
  let dialect: DatabaseDialect
  let pool: PoolConfiguration
  /// Opens a connection, blocking.
  let connect: @Sendable () throws -> (any Driver, Interruption)
  /// Where connections come from that only read, beside those of this source; asked once, with the
  /// first connection.
  var readers: @Sendable (DatabaseConnection) throws -> ConnectionSource? = { _ in nil }

  /// A source of connections of one kind.
  init(
    dialect: DatabaseDialect, pool: PoolConfiguration,
    connect: @escaping @Sendable () throws -> (any Driver, Interruption)
  ) {
    self.dialect = dialect
    self.pool = pool
    self.connect = connect
  }

  /// Parses a connection URL.
  ///
  /// - Throws: ``DatabaseError`` that does not repeat the URL.
  init(url: String, options: DatabaseOptions) throws {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    switch scheme {
    case "sqlite", "file":
      self.init(try SQLiteConfiguration(url: url, options: options))
    case "postgres", "postgresql":
      let library = try PostgreSQLLibrary.load()
      let configuration = try PostgreSQLConfiguration(
        url: url, options: options, library: library)
      self.init(dialect: .postgresql, pool: configuration.pool) {
        try PostgreSQLDriver.connect(configuration)
      }
    default:
      throw DatabaseError(
        .invalidURL, "the database URL has an unknown scheme",
        help: "use postgres://, postgresql://, sqlite:PATH, file:PATH or sqlite::memory:")
    }
  }
}
