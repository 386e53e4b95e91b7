/// Keeps a connection on its own queue.
actor ConnectionActor {
  /// The database system of the connection.
  nonisolated let dialect: DatabaseDialect

  private let connection: DatabaseConnection
  private var isShutDown = false
  private nonisolated let executor: QueueExecutor
  private nonisolated let interruption: Interruption
  private nonisolated let socket: SocketProbe

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Opens a connection on a new queue.
  ///
  /// - Parameter source: Opens it, blocking as long as that takes.
  static func open(_ source: ConnectionSource) async throws -> ConnectionActor {
    let executor = QueueExecutor(label: "schemagen.\(source.dialect.rawValue)")
    return try await executor.run {
      let (driver, interruption) = try source.connect()
      return ConnectionActor(driver: driver, interruption: interruption, executor: executor)
    }
  }

  private init(driver: sending any Driver, interruption: Interruption, executor: QueueExecutor) {
    dialect = driver.dialect
    socket = driver.socket
    connection = DatabaseConnection(driver: driver)
    self.interruption = interruption
    self.executor = executor
  }

  /// Whether the connection broke; can be read from any thread.
  nonisolated var isBroken: Bool { interruption.isBroken }

  /// Runs work on the connection's queue, and stops it when the calling task is cancelled.
  ///
  /// - Parameter depth: How many transactions are open around the caller.
  nonisolated func perform<Result: Sendable>(
    depth: Int, _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result {
    let token = interruption.makeToken()
    return try await withTaskCancellationHandler {
      try await run(token: token, depth: depth, work)
    } onCancel: {
      interruption.interrupt(token)
    }
  }

  /// Runs work that must be done even in a cancelled task, such as a rollback.
  func finish<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) throws -> Result {
    defer { noteHealth() }
    try checkOpen()
    return try work(connection)
  }

  /// Lends the connection to one caller for several calls, and rolls back what it leaves open.
  ///
  /// - Parameters:
  ///   - pool: The pool of the connection.
  ///   - body: What to do, on the connection's queue.
  func hold<Result: Sendable>(
    from pool: ConnectionPool, _ body: @Sendable (HeldConnection) async throws -> Result
  ) async throws -> Result {
    connection.isHeld = true
    defer { noteHealth() }
    let holder = pool.configuration.limit == 1 ? TransactionScope.runningTask : nil
    let scope = holder.map { TransactionScope(pool, heldBy: $0) }
    defer { scope?.close() }
    do {
      let result = try await TransactionScope.$current.withValue(scope ?? .current) {
        // A closure that uses the actor runs on its queue, and `body` with it.
        try await body(HeldConnection(connection: self, pool: pool))
      }
      try takeBack()
      return result
    } catch {
      try? takeBack()
      throw error
    }
  }

  /// Ends what a caller left open on the connection.
  private func takeBack() throws {
    guard connection.isHeld else { return }
    connection.isHeld = false
    connection.closeStreams()
    try connection.checkNoOpenTransaction(depth: 0)
  }

  /// Whether the server has sent nothing, while the connection is idle; can be asked on any thread.
  nonisolated var isQuiet: Bool { socket.isQuiet }

  /// Checks whether the connection broke while it was idle; see ``Driver/checkHealth(thoroughly:)``.
  func checkHealth(thoroughly: Bool) {
    connection.driver.checkHealth(thoroughly: thoroughly)
    noteHealth()
  }

  /// Ends the streams that are no longer read.
  func closeAbandonedStreams() {
    connection.closeAbandonedStreams()
    noteHealth()
  }

  /// Closes the connection.
  func shutDown() {
    isShutDown = true
    connection.driver.shutDown()
  }

  private func checkOpen() throws {
    if isShutDown { throw ConnectionPool.closedError }
  }

  private func run<Result: Sendable>(
    token: UInt64, depth: Int, _ work: @Sendable (DatabaseConnection) throws -> Result
  ) throws -> Result {
    try checkOpen()
    try connection.checkDepth(depth)
    interruption.enter(token)
    defer { noteHealth() }
    let result = Swift.Result {
      try Task.checkCancellation()
      if !connection.streams.isEmpty {
        // Reading the rest of a stream can take long; the task may be cancelled meanwhile.
        connection.closeAbandonedStreams()
        try Task.checkCancellation()
      }
      return try work(connection)
    }
    let wasInterrupted = interruption.leave()
    if wasInterrupted {
      connection.closeStreams()
      connection.driver.finishInterruption()
    }
    switch result {
    case .success(let value):
      try connection.checkNoOpenTransaction(depth: depth)
      return value
    case .failure(let error):
      try? connection.checkNoOpenTransaction(depth: depth)
      throw wasInterrupted ? CancellationError() : error
    }
  }

  private func noteHealth() {
    if !connection.driver.isUsable { interruption.markBroken() }
  }
}
