import DatabaseTypes
import SchemagenRuntime

extension StatementFailure {
  /// The failure with the sessions that had the tables locked; to be called after the rollback, when the
  /// connection can be used again.
  func namingHolders(_ options: MigratorOptions, on connection: DatabaseConnection) -> Self {
    guard cause.code == .busy, let statement, connection.isUsable else { return self }
    let rules = Dialect(connection.dialect).migrations
    // The failure is reported without them where the server does not say.
    let holders = try? rules.lockHolders(
      blocking: statement, for: options.statementLockTimeout, on: connection)
    guard let holders, !holders.isEmpty else { return self }
    var failure = self
    failure.notes += holders.prefix(3).map { "It is locked by \($0)." }
    return failure
  }

  /// The failure of the last of several attempts that waited for a table.
  func ending(after attempts: Int, _ options: MigratorOptions) -> Self {
    guard cause.code == .busy, cause.sqliteCode == nil, statement != nil else { return self }
    let milliseconds = options.statementLockTimeout.milliseconds
    let wait =
      milliseconds % 1000 == 0 ? "\(milliseconds / 1000)" : "\(Double(milliseconds) / 1000)"
    var failure = self
    failure.notes.append(
      attempts == 1
        ? "It waited \(wait) s for the table."
        : "It was tried \(attempts) times, and waited \(wait) s for the table each time; --lock-timeout "
          + "is only about other runs of schemagen.")
    return failure
  }
}
