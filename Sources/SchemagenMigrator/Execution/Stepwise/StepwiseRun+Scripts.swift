import SchemagenRuntime

extension StepwiseRun {
  /// Runs all statements of a script that is not a migration; each of them stays.
  ///
  /// - Throws: A ``MigrationError`` for the first that fails.
  private func runScript(
    on session: HeldConnection, checkLock: @Sendable () async throws -> Void
  ) async throws {
    for (index, statement) in migration.script.body.enumerated() {
      try await checkLock()
      do {
        try await session.performUnnamed { connection in
          try TransactionalRun.run(statement, of: migration, on: connection)
        }
      } catch let failure as StatementFailure {
        let before =
          index == 0
          ? "Nothing ran before this statement" : "The statements before this one ran, and stay"
        throw failure.error.ending(
          before
            + (failure.cause.code == .connectionLost
              ? "; whether this one did is unknown." : "."))
      }
    }
  }

  /// Runs a script with its effect on the history.
  func run(
    _ effect: HistoryEffect, on session: HeldConnection,
    checkLock: @Sendable () async throws -> Void
  ) async throws -> RunOutcome {
    switch effect {
    case .insert: return try await run(on: session, checkLock: checkLock)
    case .delete(let ids, let isInFolder, let refused):
      let isDone = try await takeBack(
        ids, isInFolder: isInFolder, refusing: refused, on: session, checkLock: checkLock)
      return isDone ? .applied : .alreadyApplied
    case .nothing:
      try await runScript(on: session, checkLock: checkLock)
      return .applied
    }
  }
}
