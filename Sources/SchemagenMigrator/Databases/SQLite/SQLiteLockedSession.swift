import SchemagenRuntime

/// A connection for statements without a transaction, while a file beside the database is locked.
struct SQLiteLockedSession {
  let database: Database
  let run: StepwiseRun

  /// Does some work, and takes back what it has set for its session.
  ///
  /// - Throws: ``LockHeld`` when another runner is at work, or what the work throws.
  func hold<Result: Sendable>(_ work: @escaping LockedWork<Result>) async throws -> Result {
    let path = try await database.performUnnamed(SQLiteRunLock.path)
    // A database in memory has no other runners.
    guard let path else { return try await inSession(work) }
    return try await SQLiteRunLock(path: path).hold { try await inSession(work) }
  }

  private func inSession<Result: Sendable>(_ work: LockedWork<Result>) async throws -> Result {
    try await database.withConnection { session in
      let settings = try await session.performUnnamed { connection in
        SQLiteSettings(changedBy: run.migration.script.body, on: connection)
      }
      do {
        let result = try await work(session) {}
        try await session.performUnnamed { settings.restore(on: $0) }
        return result
      } catch {
        try? await session.performUnnamed { settings.restore(on: $0) }
        throw error
      }
    }
  }
}
