import Foundation

/// A transaction around the running code, so that its database is not used beside it by mistake.
///
/// A class, because tasks that the transaction started, and may outlive it, share it.
final class TransactionScope: @unchecked Sendable {
  /// The innermost transaction around the running task.
  @TaskLocal static var current: TransactionScope?

  private let pool: ConnectionPool
  private let outer: TransactionScope?
  private let lock = NSLock()
  private var isOpen = true

  /// Opens a transaction of a pool inside of the current one, which may be another database's.
  init(_ pool: ConnectionPool, inside outer: TransactionScope? = .current) {
    self.pool = pool
    self.outer = outer
  }

  /// Notes that the transaction has ended.
  func close() {
    lock.withLock { isOpen = false }
  }

  /// Throws inside an open transaction of the pool: another connection would not see what the
  /// transaction wrote, and on SQLite both would wait for each other.
  static func check(_ pool: ConnectionPool) throws {
    guard current?.contains(pool) ?? false else { return }
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
    return rest === outer ? self : TransactionScope(self.pool, inside: rest)
  }

  private func contains(_ pool: ConnectionPool) -> Bool {
    if self.pool === pool, lock.withLock({ isOpen }) { return true }
    return outer?.contains(pool) ?? false
  }
}
