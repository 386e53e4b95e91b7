/// A row of the history table: a migration that was applied to the database.
package struct AppliedMigration: Equatable, Sendable {
  /// The name of the migration's folder.
  package let id: String
  /// The checksum of its SQL when it was applied.
  package let checksum: String
  /// When it started, in UTC, as `YYYY-MM-DDThh:mm:ss.sssZ`.
  package let startedAt: String
  /// When it was finished; `nil` when it was interrupted between two statements.
  package let finishedAt: String?
  /// The number of its statements that have run.
  package let statementsDone: Int
  /// The hash of the snapshot after it.
  package let hashAfter: String?
  /// The checksums of its statements that were executed or started, where it ran without a transaction;
  /// nil where they were not recorded.
  package let statementChecksums: [String]?
  /// The text of its `down.sql` when it was applied, which is written and not read with the others.
  package let downSQL: String?
  /// How far its `down.sql` has run, where that ran without a transaction and not to its end.
  package let reversal: StatementProgress?

  /// Whether a statement of it was executed or started.
  var hasRun: Bool { finishedAt != nil || progress.hasStarted }

  package init(
    id: String, checksum: String, startedAt: String, finishedAt: String?, statementsDone: Int,
    hashAfter: String?, statementChecksums: [String]? = nil, downSQL: String? = nil,
    reversal: StatementProgress? = nil
  ) {
    self.id = id
    self.checksum = checksum
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.statementsDone = statementsDone
    self.hashAfter = hashAfter
    self.downSQL = downSQL
    self.statementChecksums = statementChecksums
    self.reversal = reversal
  }

  /// How far it has run.
  var progress: StatementProgress {
    StatementProgress(done: statementsDone, checksums: statementChecksums)
  }
}
