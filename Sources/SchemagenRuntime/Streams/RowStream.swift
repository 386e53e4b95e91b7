/// The rows of a query, one by one, as an asynchronous sequence.
///
/// ```swift
/// for try await order in db.stream("SELECT * FROM orders", as: Order.self) { try export(order) }
/// ```
/// Rows are fetched as they are asked for, a few at a time, so that the memory in use does not grow
/// with their number. A stream of a ``Database`` holds one of its connections, from the first row to
/// the last, or until the loop ends; the stream of a transaction or a held connection uses that one.
///
/// Where the pool has one connection, the loop must not use the database itself, whose connection the
/// stream holds.
///
/// A statement that PostgreSQL gets on the same connection meanwhile, as in a transaction, makes the
/// rest of the rows come first, which takes memory; SQLite runs both at once. In a transaction of
/// PostgreSQL a loop that ends early reads the rest, because to stop the query would abort it.
public struct RowStream<Element: Sendable>: AsyncSequence, Sendable {
  /// What a failing stream throws: ``DatabaseError``, `CancellationError`, or what decoding throws.
  public typealias Failure = any Error

  let session: any DatabaseSession
  /// The lock that the query takes, which needs a transaction.
  let lock: RowLock?
  let makeStatement: @Sendable () throws -> BoundStatement
  let decode: @Sendable (inout DatabaseRow) throws -> Element

  /// Makes a stream; nothing is sent before the first row is asked for.
  ///
  /// - Parameters:
  ///   - session: What runs the query.
  ///   - statement: The query; what this throws, the first row throws.
  ///   - decode: Converts a row to an element.
  public init(
    of session: any DatabaseSession,
    _ statement: @escaping @Sendable () throws -> BoundStatement,
    _ decode: @escaping @Sendable (inout DatabaseRow) throws -> Element
  ) {
    self.init(of: session, locking: nil, statement, decode)
  }

  /// Makes a stream of a query that may lock its rows.
  @usableFromInline
  init(
    of session: any DatabaseSession, locking lock: RowLock?,
    _ statement: @escaping @Sendable () throws -> BoundStatement,
    _ decode: @escaping @Sendable (inout DatabaseRow) throws -> Element
  ) {
    self.session = session
    self.lock = lock
    makeStatement = statement
    self.decode = decode
  }

  /// Begins at the first row; each iterator runs the query again.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(reader: RowStreamReader(self))
  }

  /// Fetches the rows of a stream.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let reader: RowStreamReader<Element>

    /// The next row; nil at the end.
    ///
    /// - Throws: ``DatabaseError``, `CancellationError`, or what decoding throws.
    public mutating func next() async throws -> Element? {
      try await reader.next()
    }

    /// The next row; nil at the end.
    ///
    /// - Parameter actor: The actor of the caller, which is not left.
    /// - Throws: ``DatabaseError``, `CancellationError`, or what decoding throws.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(any Error) -> Element? {
      try await reader.next()
    }
  }
}
