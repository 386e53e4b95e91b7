/// A lock on the rows that a query reads.
@usableFromInline
struct RowLock: Sendable {
  /// What the lock keeps other transactions from.
  enum Strength: Sendable {
    /// Changing and locking the rows.
    case update
    /// Changing the rows.
    case share
  }

  let strength: Strength
  let wait: RowLockWait
}
