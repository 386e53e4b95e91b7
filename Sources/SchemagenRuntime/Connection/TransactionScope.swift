import Foundation

/// A transaction around the running code, or the only connection that it holds, so that its database
/// is not used beside it by mistake.
///
/// A class, because tasks that the transaction started, and may outlive it, share it.
final class TransactionScope: @unchecked Sendable {
  /// The innermost transaction around the running task.
  @TaskLocal static var current: TransactionScope?

  private let pool: ConnectionPool
  private let outer: TransactionScope?
  /// The task that holds the only connection of the pool without a transaction; nil for a transaction.
  private let holder: Int?
  private let lock = NSLock()
  private var isOpen = true

  /// Opens a transaction of a pool inside of the current one, which may be another database's.
  init(
    _ pool: ConnectionPool, inside outer: TransactionScope? = .current, heldBy holder: Int? = nil
  ) {
    self.pool = pool
    self.outer = outer
    self.holder = holder
  }

  /// A number that identifies the running task; nil outside of a task.
  static var runningTask: Int? {
    withUnsafeCurrentTask { $0?.hashValue }
  }

  /// Notes that the transaction has ended.
  func close() {
    lock.withLock { isOpen = false }
  }

  /// Throws inside an open transaction of the pool: another connection would not see what the
  /// transaction wrote, and on SQLite both would wait for each other.
  ///
  /// - Parameters:
  ///   - pool: The pool of the connections that write.
  ///   - lane: The pool that the connection is taken from: this one, or one of readers.
  static func check(_ pool: ConnectionPool, takingFrom lane: ConnectionPool) throws {
    guard let scope = current?.innermost(of: pool) else { return }
    if let holder = scope.holder {
      // Another task can wait for the connection: the closure need not wait for that task.
      guard lane === pool, holder == runningTask else { return }
      throw DatabaseError(
        .transactionMisuse, "the only connection of the database that writes is held",
        help: "use what the closure of `withConnection` receives, as in UserRepository(held)")
    }
    throw DatabaseError(
      .transactionMisuse, "the database is used inside of its own open transaction",
      help:
        "use tx, as in UserRepository(tx), where tx is what the closure of `transaction` receives; "
        + "`separately { }` uses another connection on purpose")
  }

  /// The transactions around this one and itself, without those of a pool.
  func without(_ pool: ConnectionPool) -> TransactionScope? {
    let rest = outer?.without(pool)
    if self.pool === pool { return rest }
    return rest === outer
      ? self : TransactionScope(self.pool, inside: rest, heldBy: holder)
  }

  /// The innermost one of a pool that is open.
  private func innermost(of pool: ConnectionPool) -> TransactionScope? {
    if self.pool === pool, lock.withLock({ isOpen }) { return self }
    return outer?.innermost(of: pool)
  }
}
