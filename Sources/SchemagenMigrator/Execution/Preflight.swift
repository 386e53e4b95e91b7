/// The checks before the first migration runs.
struct Preflight {
  let status: MigrationStatus
  /// The path of the migrations folder in messages.
  let folder: String
  /// Whether another migration is about to be written into the folder.
  let expectsMore: Bool

  /// Checks that the folder still contains the applied migrations, and that the pending ones can be run.
  ///
  /// A missing migration is allowed when nothing is to be applied: an older version of an app may
  /// run on a newer database.
  ///
  /// - Parameters:
  ///   - pending: The migrations that are about to run.
  ///   - snapshot: What the database holds.
  func check(_ pending: [Migration], on snapshot: HistorySnapshot) throws {
    for entry in status.entries {
      switch entry.state {
      case .edited(let recorded, let found):
        throw MigrationError.edited("\(folder)/\(entry.id)", recorded: recorded, found: found)
      case .blocked(let error), .incomplete(let error), .unfinished(let error): throw error
      case .applied, .pending, .pendingOutOfOrder, .running, .interrupted, .missing: break
      }
    }
    try checkMissing()
    for migration in pending {
      guard try migration.readScript().isToBeWritten else { continue }
      throw MigrationError(
        .script, "\(migration.path) has no statements yet.",
        help: "Write them, and those of down.sql; `schemagen migrate undo` removes the migration.")
    }
    for migration in pending {
      try StepwiseRun(migration: migration, options: MigratorOptions(), home: snapshot.home)
        .checkPooler(isPooled: snapshot.isPooled)
    }
    if !snapshot.hasHistory, !pending.isEmpty || expectsMore { try checkEmpty(snapshot) }
  }

  private func checkMissing() throws {
    let missing = status.entries.filter { $0.state == .missing }.map(\.id)
    guard let first = missing.first, !status.pending.isEmpty || expectsMore else { return }
    throw MigrationError(
      .missing,
      missing.count == 1
        ? "The database has the migration \(first), which \(folder) does not have."
        : "The database has \(missing.count) migrations that \(folder) does not have, "
          + "such as \(first).",
      help: "It may be on another branch: merge that branch, or use another database for this one.",
      wayBack(from: first, isOne: missing.count == 1))
  }

  /// How to take back what is not in the folder.
  private func wayBack(from missing: String, isOne: Bool) -> String {
    let earlier = status.entries.last { entry in
      if case .applied = entry.state { entry.id < missing } else { false }
    }
    let command = earlier.map { "migrate down --to \($0.id)" } ?? "migrate reset"
    return earlier == nil
      ? "On a development database `schemagen \(command)` starts over."
      : "`schemagen \(command)` takes \(isOne ? "it" : "them") back, with "
        + "the down.sql that the history kept."
  }

  /// Checks that a database without a history is empty.
  private func checkEmpty(_ snapshot: HistorySnapshot) throws {
    guard let tables = snapshot.relationWords else { return }
    throw MigrationError(
      .notEmpty, "The database has \(tables), but no migration history.",
      help: "If these are the tables of the schema, `schemagen migrate baseline` records the "
        + "migrations without running them.",
      "If not, use an empty database.")
  }
}
