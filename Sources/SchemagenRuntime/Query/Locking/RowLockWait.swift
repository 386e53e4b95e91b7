/// What a query does about rows that another transaction has locked.
public enum RowLockWait: Sendable {
  /// Waits until the other transaction ends.
  case wait
  /// Leaves the rows out, as workers do that share a queue.
  case skipLocked
  /// Throws ``DatabaseError`` with the code `busy`.
  case noWait
}
