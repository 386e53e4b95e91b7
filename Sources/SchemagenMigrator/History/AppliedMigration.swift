/// A row of the history table: what a database remembers of a migration.
package struct AppliedMigration: Equatable, Sendable {
  /// The name of the migration's folder.
  package let id: String
  /// The checksum of its SQL when it was applied.
  package let checksum: String
  /// When it was started, in UTC, as `YYYY-MM-DDThh:mm:ss.sssZ`.
  package let startedAt: String
  /// When it was done; `nil` when it was interrupted between two statements.
  package let finishedAt: String?
  /// How many of its statements have run.
  package let statementsDone: Int
  /// The hash of the snapshot that it leads to.
  package let hashAfter: String?

  /// Makes a row from its columns.
  package init(
    id: String, checksum: String, startedAt: String, finishedAt: String?, statementsDone: Int,
    hashAfter: String?
  ) {
    self.id = id
    self.checksum = checksum
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.statementsDone = statementsDone
    self.hashAfter = hashAfter
  }
}
