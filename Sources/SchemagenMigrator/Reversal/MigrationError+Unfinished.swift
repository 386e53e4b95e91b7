extension MigrationError {
  /// A migration that another runner is at work on.
  package static func running(_ id: String, by runner: String) -> MigrationError {
    MigrationError(
      .locked, "Another runner is at work on \(id): \(runner).", help: "Wait until it is done.")
  }

  /// A migration that was interrupted, and whose files are not there to go on with.
  static func interrupted(_ row: AppliedMigration, missingFrom folder: String) -> MigrationError {
    MigrationError(
      .missing,
      "\(row.id) was interrupted\(words(row.progress.done)), and \(folder) does not have it.",
      help:
        "Bring its folder back, from another branch or version: `schemagen migrate deploy` then "
        + "resumes it.",
      "Or take back by hand what has run, and run `schemagen migrate resolve --rolled-back \(row.id)`."
    )
  }

  /// A migration whose `down.sql` ran statement by statement, and not to its end.
  ///
  /// - Parameter isInFolder: Whether its folder is there, with which it can be recorded as applied again.
  static func takenBackInPart(
    _ id: String, _ progress: StatementProgress, isInFolder: Bool
  ) -> MigrationError {
    let state = progress.done > 0 ? "was taken back in part" : "may have been taken back in part"
    return MigrationError(
      .history,
      "\(id) \(state): its down.sql was interrupted\(words(progress.done)).",
      help: "`schemagen migrate down` goes on there"
        + (isInFolder
          ? "; correct down.sql first where one of its statements fails."
          : ", with the down.sql that the history kept."),
      waysByHand(id, isInFolder: isInFolder))
  }

  /// What a person can do in the place of `migrate down`.
  static func waysByHand(_ id: String, isInFolder: Bool) -> String {
    let forward = "Or finish it by hand, and run `schemagen migrate resolve --rolled-back \(id)`"
    guard isInFolder else { return forward + "." }
    return forward + "; or bring back by hand what is gone, and run "
      + "`schemagen migrate resolve --applied \(id)`."
  }

  private static func words(_ count: Int) -> String {
    switch count {
    case 0: " in its first statement"
    case 1: " after 1 statement"
    default: " after \(count) statements"
    }
  }
}
