/// A database that an application uses: a cheap handle around a pool of connections.
public struct Database: DatabaseSession {
  /// The connections; on SQLite the one that writes.
  let pool: ConnectionPool
  /// The connections that only read, beside the one that writes; nil when those of `pool` do both.
  let readers: ConnectionPool?

  /// The database system of the connection.
  public let dialect: DatabaseDialect

  /// Connects to a database, opening the first connection.
  ///
  /// - Parameters:
  ///   - url: `postgres://…`, `postgresql://…`, `sqlite:PATH`, `file:PATH` or `sqlite::memory:`;
  ///     a relative path starts at the working directory.
  ///   - options: Settings that are not in the URL or override it.
  /// - Throws: ``DatabaseError`` with a remedy in its help.
  public static func connect(
    _ url: String, options: DatabaseOptions = DatabaseOptions()
  ) async throws -> Database {
    let source = try ConnectionSource(url: url, options: options)
    let pool = ConnectionPool(source: source)
    let first = try await pool.acquire()
    defer { pool.release(first) }
    let readers = try await first.perform(depth: 0, source.readers)
    return Database(
      pool: pool, readers: readers.map(ConnectionPool.init), dialect: source.dialect)
  }

  /// Connects to the database whose URL a variable has, in the environment or else in `.env`.
  ///
  /// ```swift
  /// let db = try await Database.connect(environment: "DATABASE_URL")
  /// ```
  /// The `.env` file is in the working directory, or in its folder `schema`. A relative path of a SQLite
  /// file in it starts at the folder of the `.env` file, as for the command line tool; one in the
  /// environment starts at the working directory.
  ///
  /// - Parameters:
  ///   - variable: The name of the variable.
  ///   - options: Settings that are not in the URL or override it.
  /// - Throws: ``DatabaseError``; with the code `invalidURL` when the variable is not set.
  public static func connect(
    environment variable: String, options: DatabaseOptions = DatabaseOptions()
  ) async throws -> Database {
    try await connect(try ConnectionEnvironment.current.url(named: variable), options: options)
  }

  /// Closes all connections; waits for those that are in use.
  public func close() async {
    await readers?.close()
    await pool.close()
  }

  /// The numbers of open, idle and awaited connections.
  public var statistics: PoolStatistics {
    guard let readers else { return pool.statistics }
    return pool.statistics + readers.statistics
  }

  /// Runs work on a free connection's own queue, in one hop.
  ///
  /// - Throws: ``DatabaseError``, or what `work` throws.
  public func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    try await perform(on: pool, work)
  }

  /// Runs work that only reads on a free connection's own queue, in one hop.
  ///
  /// - Throws: ``DatabaseError``, or what `work` throws.
  public func read<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    let pool = readers ?? pool
    do {
      return try await perform(on: pool, work)
    } catch let error as DatabaseError where error.hadNoEffect {
      return try await perform(on: pool, work)
    }
  }

  /// Lends a connection to a stream.
  public func _lend(toRead: Bool) async throws -> _LentConnection {
    let pool = toRead ? readers ?? pool : pool
    let connection = try await acquire(from: pool)
    return _LentConnection(connection: connection, depth: 0) { pool.release(connection) }
  }

  private func perform<Result: Sendable>(
    on pool: ConnectionPool, _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    let connection = try await acquire(from: pool)
    defer { pool.release(connection) }
    return try await connection.perform(depth: 0, work)
  }

  /// Runs a closure in a transaction on a free connection.
  ///
  /// A time limit belongs around the call: the closure runs on the connection's queue, which a long
  /// statement keeps busy.
  ///
  /// - Throws: ``DatabaseError``, or what `body` throws; the transaction is rolled back then.
  @discardableResult
  public func transaction<Result: Sendable>(
    _ options: TransactionOptions,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    let lane = options.isReadOnly ? readers ?? pool : pool
    return try await TransactionRetry.committing(upTo: options.retries) { hooks in
      let connection = try await acquire(from: lane)
      defer { lane.release(connection) }
      return try await connection.transaction(options, of: pool, hooks, body)
    }
  }

  /// Holds one connection for the duration of a closure.
  ///
  /// A time limit belongs around the call, as in ``transaction(_:_:)``. A transaction that the closure
  /// leaves open is rolled back with an error.
  ///
  /// - Parameter body: What to do with the connection, which must not be used afterwards.
  /// - Throws: ``DatabaseError``, or what `body` throws.
  public func withConnection<Result: Sendable>(
    _ body: @Sendable (HeldConnection) async throws -> Result
  ) async throws -> Result {
    let connection = try await acquire(from: pool)
    defer { pool.release(connection) }
    return try await connection.hold(from: pool, body)
  }

  /// Runs a closure that uses the database on other connections than the transaction around it.
  ///
  /// ```swift
  /// try await db.transaction { tx in
  ///   try await db.separately { try await AttemptRepository(db).create(draft) }  // stays
  ///   throw Refused()
  /// }
  /// ```
  /// On SQLite only one transaction writes at a time: a write in the closure waits for the one around
  /// it, and fails. A database in memory has one connection only.
  ///
  /// - Parameter body: What to do.
  /// - Throws: What `body` throws.
  public func separately<Result: Sendable>(
    _ body: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    let scope = TransactionScope.current?.without(pool)
    return try await TransactionScope.$current.withValue(scope) { try await body() }
  }

  private func acquire(from lane: ConnectionPool) async throws -> ConnectionActor {
    try TransactionScope.check(pool, takingFrom: lane)
    return try await lane.acquire()
  }
}
