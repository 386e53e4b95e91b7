import SQLLexicon

/// Whether and where a migration goes on that was interrupted between two statements.
///
/// What was executed must be an unchanged start of the file: resuming by number alone would leave out
/// what was put before it, or run something else in its place.
struct Resumption {
  private let migration: Migration
  private let row: AppliedMigration
  private let home: HistoryHome

  /// - Parameters:
  ///   - migration: The migration as the folder has it.
  ///   - row: Its row in the history.
  ///   - home: Where the history is.
  init(_ migration: Migration, _ row: AppliedMigration, in home: HistoryHome) {
    self.migration = migration
    self.row = row
    self.home = home
  }

  /// Whether a part of the migration is left to be run.
  ///
  /// - Returns: False when it is applied.
  /// - Throws: A ``MigrationError`` when the file is not the one that was applied, or no longer starts with
  ///   what was executed.
  func isNeeded() throws(MigrationError) -> Bool {
    guard row.finishedAt != nil else {
      if let obstacle = try obstacle() { throw obstacle }
      return true
    }
    guard row.checksum == migration.checksum else {
      throw .edited(migration.id, recorded: row.checksum, found: migration.checksum)
    }
    return false
  }

  /// Whether the next statement was started outside of a transaction, so that its effect may be there.
  var nextMayHaveRun: Bool {
    let body = migration.script.body
    guard let recorded = row.statementChecksums, recorded.count > row.statementsDone,
      row.statementsDone < body.count
    else { return false }
    return recorded[row.statementsDone] == StatementChecksum.of(body[row.statementsDone])
  }

  /// Why the file cannot go on where it was interrupted; nil when it can.
  ///
  /// - Throws: A ``MigrationError`` when the file cannot be read.
  func obstacle() throws(MigrationError) -> MigrationError? {
    let script = try migration.readScript()
    guard row.hasRun else { return nil }
    if script.isTransactional {
      return error(
        "but its file runs in a transaction now.",
        restore: "Put `-- \(MigrationScript.noTransactionMark)` back at the top of the file")
    }
    guard row.statementsDone <= script.body.count else {
      return error("but its file has only \(Self.statements(script.body.count)) now.")
    }
    guard let recorded = row.statementChecksums else {
      if row.checksum == migration.checksum { return nil }
      return error(
        "its file was edited since, and which statements were executed is not known: an older version "
          + "recorded only their number.",
        restore: "Restore the file as it was, from git for example")
    }
    for (index, statement) in script.body.prefix(row.statementsDone).enumerated()
    where index >= recorded.count || recorded[index] != StatementChecksum.of(statement) {
      var error = error("but statement \(index + 1) of its file is not the one that was executed.")
      error.place = statement.place(in: migration.path)
      return error
    }
    return nil
  }

  private func error(
    _ problem: String,
    restore: String =
      "Restore the statements that were executed, from git for example; those after them "
      + "may be changed"
  ) -> MigrationError {
    let done =
      row.statementsDone > 0
      ? "after \(Self.statements(row.statementsDone)), which the database has"
      : "in its first statement"
    let row = "DELETE FROM \(home.table) WHERE \"id\" = \(SQLQuoting.literal(migration.id))"
    return MigrationError(
      .edited, "\(migration.id) was interrupted \(done), \(problem)",
      help: "\(restore). The next run then continues where it was interrupted.",
      "To start it again from its first statement, undo by hand what was executed, and then run "
        + "`schemagen migrate resolve --rolled-back \(migration.id)`, which is: \(row);"
    )
  }

  private static func statements(_ count: Int) -> String {
    count == 1 ? "1 statement" : "\(count) statements"
  }
}
