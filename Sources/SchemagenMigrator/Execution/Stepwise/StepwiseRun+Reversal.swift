import SchemagenRuntime

extension StepwiseRun {
  /// Runs what is left of a script that takes a migration back; its rows are deleted with the last
  /// statement, and say until then how far it is.
  ///
  /// - Returns: `false` when another runner was faster.
  /// - Throws: A ``MigrationError`` for the first statement that fails, for rows that would be lost, or for
  ///   a script that no longer starts with what was executed.
  func takeBack(
    _ ids: [String], isInFolder: Bool, refusing refused: [Reversal.Loss],
    on session: HeldConnection,
    checkLock: @Sendable () async throws -> Void
  ) async throws -> Bool {
    let rows = try await perform(on: session) { connection in
      try HistoryTransaction.run(on: connection) {
        try history(on: connection).prepare(on: connection)
        for loss in refused { try loss.check(on: connection) }
        return try ids.compactMap { try history(on: connection).row(of: $0, on: connection) }
      }
    }
    guard let row = rows.first else { return false }
    let former =
      rows.lazy.compactMap(\.reversal).first ?? StatementProgress(done: 0, checksums: [])
    let resumption = Resumption(takingBack: migration, row, former)
    if let obstacle = try resumption.obstacle() { throw obstacle }
    let found = rows.map(\.id)
    let notes = StepNotes { count, isStarted, connection in
      let history = history(on: connection)
      for id in found {
        if count == migration.script.body.count {
          try history.delete(id, on: connection)
        } else {
          try history.note(progress(count, isStarted: isStarted), of: id, on: connection)
        }
      }
    }
    do {
      try await runSteps(
        after: former.done, nextMayHaveRun: resumption.nextMayHaveRun, notes, on: session,
        checkLock: checkLock)
    } catch let failure as StatementFailure {
      throw failure.error.ending(
        state(after: failure, isInFolder: isInFolder),
        MigrationError.waysByHand(row.id, isInFolder: isInFolder))
    }
    return true
  }

  /// What is so after a failure.
  private func state(after failure: StatementFailure, isInFolder: Bool) -> String {
    let command = "`schemagen migrate down`"
    guard let statement = failure.statement,
      let index = migration.script.body.firstIndex(of: statement)
    else { return "What was executed stays; \(command) goes on after it." }
    let before =
      switch index {
      case 0: "No statement before this one was executed"
      case 1: "The statement before this one was executed, and stays"
      default: "The \(index) statements before this one were executed, and stay"
      }
    return failure.cause.code == .connectionLost
      ? "\(before); \(command) finds out whether this one was, and goes on."
      : "\(before); \(command) goes on with this one\(isInFolder ? ", which may be corrected first" : "")."
  }
}
