/// One pass through the rows of a stream.
///
/// A class, because the connection is returned when the last reference to it is gone.
final class RowStreamReader<Element: Sendable> {
  private let stream: RowStream<Element>
  private var lent: _LentConnection?
  private let token = StreamToken()
  /// Rows that were fetched, the next one last.
  private var fetched: [Element] = []
  private var isAtEnd = false
  /// How many rows to fetch: few at first, because a loop may end early.
  private var batchSize = 16

  /// Larger batches make no measurable difference.
  private static var largestBatch: Int { 256 }

  init(_ stream: RowStream<Element>) {
    self.stream = stream
  }

  deinit {
    end()
  }

  func next() async throws -> Element? {
    if let next = fetched.popLast() { return next }
    if isAtEnd { return nil }
    do {
      try await fetch()
    } catch {
      end()
      throw error
    }
    return fetched.popLast()
  }

  private func fetch() async throws {
    let statement = lent == nil ? try stream.makeStatement() : nil
    let lent = try await connection(for: statement)
    let (token, size, decode, lock) = (token, batchSize, stream.decode, stream.lock)
    let batch = try await lent.connection.perform(depth: lent.depth) { connection in
      if let statement {
        try connection.check(lock)
        try connection.openStream(statement, token, depth: lent.depth)
      }
      return try connection.fetch(size, from: token, decode)
    }
    fetched = batch.reversed()
    batchSize = min(batchSize * 2, Self.largestBatch)
    if batch.count < size { finish() }
  }

  private func connection(for statement: BoundStatement?) async throws -> _LentConnection {
    if let lent { return lent }
    let lent = try await stream.session._lend(toRead: statement?.isQuery ?? false)
    self.lent = lent
    return lent
  }

  /// Returns the connection, whose statement has ended.
  private func finish() {
    isAtEnd = true
    lent?.giveBack?()
    lent = nil
  }

  /// Ends the statement and returns the connection.
  private func end() {
    isAtEnd = true
    guard let lent else { return }
    self.lent = nil
    // Whatever the connection runs next closes the statement first.
    token.abandon()
    guard let giveBack = lent.giveBack else { return }
    let connection = lent.connection
    Task.detached {
      await connection.closeAbandonedStreams()
      giveBack()
    }
  }
}
