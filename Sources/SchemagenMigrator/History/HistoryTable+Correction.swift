import SchemagenRuntime

extension HistoryTable {
  /// Corrects the row of a migration.
  ///
  /// - Parameters:
  ///   - id: The migration.
  ///   - correction: What a person says.
  ///   - row: The row that a finished migration has; `nil` when it is not in the folder.
  /// - Throws: A ``MigrationError`` when the row already says so, or there is no row to correct.
  func correct(
    _ id: String, _ correction: HistoryCorrection, to row: AppliedMigration?,
    on connection: DatabaseConnection
  ) throws {
    let found = try self.row(of: id, on: connection)
    switch (correction, found, row) {
    case (.applied, nil, let row?): try insert(row, on: connection)
    case (.applied, let found?, let row?) where found.finishedAt == nil || found.reversal != nil:
      try update(row, on: connection)
    case (.applied, _, _):
      throw MigrationError(.history, "\(id) is recorded as applied already.", help: [])
    case (.rolledBack, .some, _): try delete(id, on: connection)
    case (.checksum, let found?, let row?) where found.finishedAt != nil:
      guard found.checksum != row.checksum else {
        throw MigrationError(
          .history, "The recorded checksum of \(id) is that of its file.", help: [])
      }
      try update(
        AppliedMigration(
          id: id, checksum: row.checksum, startedAt: found.startedAt, finishedAt: found.finishedAt,
          statementsDone: found.statementsDone, hashAfter: found.hashAfter,
          statementChecksums: found.statementChecksums, reversal: found.reversal),
        on: connection)
    case (.rolledBack, nil, _), (.checksum, _, _):
      throw MigrationError(
        .history, "\(id) is not recorded as applied, so there is nothing to correct.",
        help: "`schemagen migrate status` shows what is recorded.")
    }
  }
}
