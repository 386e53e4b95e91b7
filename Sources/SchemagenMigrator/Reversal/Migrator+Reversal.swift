package import DatabaseTypes
import MigrationFiles
package import SchemagenRuntime

extension Migrator {
  /// Which applied migrations to take back.
  package enum ReversalTarget: Equatable, Sendable {
    /// The newest ones.
    case newest(Int)
    /// All that come after one, which stays.
    case after(String)
  }

  /// The applied migrations that are to be taken back, the newest first.
  ///
  /// The script is that of the folder, else the one that the history kept when the migration was applied:
  /// its folder may be on another branch by now.
  ///
  /// - Throws: A ``MigrationError`` when one has no script, or was interrupted.
  package func reversals(
    of target: ReversalTarget, in database: Database
  ) async throws -> [Reversal] {
    let dialect = Dialect(database.dialect)
    let directory = try readFolder(dialect)
    let snapshot = try await HistorySnapshot.read(database, options).seen(by: directory)
    if let obstacle = snapshot.obstacles.values.first { throw obstacle }
    var reversals: [Reversal] = []
    let chosen = try Self.chosen(target, from: snapshot.rows)
    try await checkIsNotOlder(
      directory, than: snapshot, of: database, takingBack: chosen.map(\.id))
    for row in chosen {
      guard row.finishedAt != nil else {
        if snapshot.runner == nil, directory.migration(row.id) == nil {
          throw MigrationError.interrupted(row, missingFrom: displayPath)
        }
        throw Self.unfinished(row, snapshot.runner)
      }
      // A file that was edited since may take back something else than what was applied.
      let migration = directory.migration(row.id)
      let isEdited = migration.map { $0.checksum != row.checksum } ?? false
      let inFolder = try migration.flatMap { try ofApplied($0, dialect) }
      if let inFolder, !isEdited {
        reversals.append(inFolder)
        continue
      }
      let kept = try await keptDown(of: row.id, snapshot, database)
      guard let kept else {
        guard let inFolder else { throw missing(row.id) }
        reversals.append(inFolder)
        continue
      }
      reversals.append(
        try Reversal(
          of: row.id, text: kept, path: "down.sql of \(row.id) in the history",
          isInFolder: migration != nil, dialect: dialect))
    }
    return reversals
  }

  /// The script of the folder that takes a migration back; `nil` where there is no such file.
  ///
  /// - Throws: A ``MigrationError`` when it cannot be run.
  package func reversal(
    of migration: Migration, _ dialect: Dialect
  ) throws(MigrationError) -> Reversal? {
    guard let file = try DownFile(of: migration, in: source) else { return nil }
    return try Reversal(
      of: migration.id, text: file.text, path: file.path, isInFolder: true, dialect: dialect)
  }

  /// The script of the folder that takes a migration back which the database has.
  private func ofApplied(
    _ migration: Migration, _ dialect: Dialect
  ) throws(MigrationError) -> Reversal? {
    do throws(MigrationError) {
      return try reversal(of: migration, dialect)
    } catch  where error.code == .script && error.place == nil {
      // It has no statements yet.
      throw MigrationError(
        .script, error.message,
        help: error.help + [
          "Or do it by hand, and run `schemagen migrate resolve --rolled-back \(migration.id)`."
        ])
    }
  }

  /// How many rows a loss is about now; `nil` where its script has no query for them.
  ///
  /// - Throws: A `DatabaseError`, as when a table has another form until earlier scripts have run.
  package func count(_ loss: Reversal.Loss, in database: Database) async throws -> Int? {
    guard let query = loss.count else { return nil }
    return try await ScriptRunner(database: database, options: options).read { connection in
      try connection.first(BoundStatement(sql: query)) { try $0.read(0, as: Int.self) }
    }
  }

  /// Takes a migration back: runs its script and deletes its row, in one transaction unless the script
  /// says otherwise: it then notes each statement, and goes on after those that an earlier call has noted.
  /// The files stay, and the migration is pending again.
  ///
  /// - Parameters:
  ///   - reversal: The migration.
  ///   - acceptsLoss: Whether rows may be lost; else they are counted once more when other runners are
  ///     kept out.
  ///   - database: The database.
  /// - Returns: Whether this call did so; `false` when another one was faster.
  /// - Throws: A ``MigrationError``; the migration stays applied then, or is taken back in part.
  package func revert(
    _ reversal: Reversal, acceptsLoss: Bool, in database: Database
  ) async throws -> Bool {
    try await WriteAccess.check(database)
    let home = try await HistorySnapshot.read(database, options).home
    return try await MigrationRunner(
      database: database, options: options, home: home,
      effect: .delete(
        [reversal.id] + reversal.script.header.replaces.map(\.id),
        isInFolder: reversal.isInFolder,
        refusing: acceptsLoss ? [] : reversal.losses)
    ).run(reversal.script)
  }

  private static func chosen(
    _ target: ReversalTarget, from rows: [AppliedMigration]
  ) throws(MigrationError) -> [AppliedMigration] {
    // In the order of the chain, whatever the time at which they were applied or recorded: a migration is
    // not taken back under those that were planned on top of it.
    let newest = rows.sorted { $1.id.utf8.lexicographicallyPrecedes($0.id.utf8) }
    switch target {
    case .newest(let count): return Array(newest.prefix(count))
    case .after(let id):
      guard let place = newest.firstIndex(where: { $0.id == id }) else {
        throw MigrationError(
          .history, "\(id) is not applied, so the database cannot go back to it.",
          help: "`schemagen migrate status` shows what is applied.")
      }
      return Array(newest[..<place])
    }
  }

  private static func unfinished(_ row: AppliedMigration, _ runner: String?) -> MigrationError {
    if let runner { return .running(row.id, by: runner) }
    let rolledBack = "`schemagen migrate resolve --rolled-back \(row.id)`"
    guard row.hasRun else {
      return MigrationError(
        .history, "\(row.id) was begun, and none of its statements was executed.",
        help:
          "Run `schemagen migrate deploy`, which runs it, or \(rolledBack), which forgets the attempt."
      )
    }
    return MigrationError(
      .history, "\(row.id) was interrupted: a part of it is in the database.",
      help:
        "Run `schemagen migrate deploy`, which resumes it, or take back by hand what has run and "
        + "run \(rolledBack).")
  }

  private func missing(_ id: String) -> MigrationError {
    MigrationError(
      .missing, "There is no down.sql for \(id), neither in \(displayPath) nor in the history.",
      help: "Restore its folder from version control; or take it back by hand, and run "
        + "`schemagen migrate resolve --rolled-back \(id)`.")
  }
}
