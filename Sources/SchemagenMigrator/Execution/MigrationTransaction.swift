import SchemagenRuntime

/// The transaction that one migration runs in, with the lock that keeps other runners out.
///
/// The lock belongs to the transaction: it works with a pooler that assigns a connection per
/// transaction, and is released when its holder ends, for whatever reason.
protocol MigrationTransaction {
  /// Opens the transaction and takes the lock.
  ///
  /// - Returns: `nil` if the lock was taken; else, without an open transaction, its holder.
  mutating func begin() throws -> String?

  /// Gives the connection the settings that it had before the statements, in the open transaction.
  func resetSettings() throws

  /// Commits everything since ``begin()``.
  func commit() throws

  /// Runs what the file has after its transaction.
  ///
  /// - Throws: A ``StatementFailure`` of a migration that is applied.
  func finish() throws

  /// Rolls everything back, and restores the connection's settings.
  func rollBack()

  /// Restores the connection's settings.
  func restore()
}
