/// Something that runs statements: a ``Database`` (a pooled connection for each call), a
/// ``DatabaseTransaction`` or one connection.
public protocol DatabaseSession: Sendable {
  /// The database system of the connection.
  var dialect: DatabaseDialect { get }

  /// Runs work on a connection's own queue, in one hop; everything inside is synchronous.
  ///
  /// When the calling task is cancelled, the running statement is stopped.
  ///
  /// - Parameter work: What to do with the connection, which must not be used afterwards.
  /// - Throws: ``DatabaseError``, `CancellationError`, or what `work` throws.
  func perform<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result

  /// Runs work that only reads, on a connection that may be one for reading; see ``perform(_:)``.
  ///
  /// - Parameter work: What to do with the connection, which must not be used afterwards. It is run
  ///   again when the server ended the connection meanwhile.
  /// - Throws: ``DatabaseError``, `CancellationError`, or what `work` throws.
  func read<Result: Sendable>(
    _ work: @Sendable (DatabaseConnection) throws -> Result
  ) async throws -> Result

  /// Lends a connection to a stream.
  ///
  /// - Parameter toRead: Whether the stream certainly changes nothing.
  func _lend(toRead: Bool) async throws -> _LentConnection

  /// Runs a closure in a transaction, which is rolled back when the closure throws; inside a
  /// transaction, in a savepoint.
  ///
  /// - Parameters:
  ///   - options: How the transaction runs.
  ///   - body: What to do in the transaction; it runs on the connection's queue, so that statements
  ///     inside switch no threads. A time limit belongs around the call, because one inside would wait
  ///     for the queue that a long statement keeps busy.
  /// - Throws: ``DatabaseError``, `CancellationError`, or what `body` throws.
  @discardableResult
  func transaction<Result: Sendable>(
    _ options: TransactionOptions,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result
}
