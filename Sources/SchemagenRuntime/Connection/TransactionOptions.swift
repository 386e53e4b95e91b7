/// How a transaction runs.
public struct TransactionOptions: Sendable, Equatable {
  /// The isolation level; nil for the database's default.
  public var isolation: IsolationLevel?
  /// Whether a statement that writes is refused.
  public var isReadOnly: Bool
  /// Whether a serializable transaction that only reads waits, before it begins, until it can run
  /// without conflicts; for reports. PostgreSQL only, SQLite has no such conflicts:
  /// <https://www.postgresql.org/docs/current/sql-set-transaction.html>.
  public var isDeferrable: Bool
  /// How often to run it again after a conflict with another transaction.
  public var retries: Int

  /// Describes a transaction.
  ///
  /// - Parameters:
  ///   - isolation: The isolation level; nil for the database's default.
  ///   - isReadOnly: Whether a statement that writes is refused.
  ///   - isDeferrable: Whether it waits, before it begins, until it can run without conflicts.
  ///   - retries: How often to run it again after a conflict with another transaction.
  public init(
    isolation: IsolationLevel? = nil, isReadOnly: Bool = false, isDeferrable: Bool = false,
    retries: Int = 0
  ) {
    self.isolation = isolation
    self.isReadOnly = isReadOnly
    self.isDeferrable = isDeferrable
    self.retries = retries
  }
}
