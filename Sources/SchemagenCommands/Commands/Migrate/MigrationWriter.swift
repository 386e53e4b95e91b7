import DatabaseSchema
import MigrationPlanning
import ProjectFiles
import SQLLexicon

/// Writes new migrations together with the new snapshot.
struct MigrationWriter {
  let workspace: MigrationWorkspace
  /// The snapshot that the migrations were planned from.
  let before: Snapshot
  /// The snapshot to which they lead.
  let after: Snapshot
  let migrations: [PlannedMigration]

  /// Writes all files, or none of them.
  ///
  /// - Returns: The absolute paths of the files that changed.
  /// - Throws: An error of the system, or a failure if the snapshot has changed since the plan was
  ///   made; then nothing is written.
  func write() throws -> [String] {
    try FolderLock(workspace.location.folder).holding {
      try checkSnapshot()
      return try commit()
    }
  }

  /// Two migrations planned from one snapshot would be a fork.
  private func checkSnapshot() throws {
    let file = workspace.snapshotFile
    let found = try file.exists ? file.read(resolve: workspace.sum) : workspace.sum() ?? Snapshot()
    guard !found.encoded().isExactly(before.encoded()) else { return }
    throw CommandFailure(
      "\(file.displayPath) has changed since this migration was planned; nothing was written.",
      help: "Another run has written a migration in the meantime; run the command again.")
  }

  /// Writes all files, or none of them, whatever the snapshot on disk is.
  ///
  /// - Returns: The absolute paths of the files that changed.
  /// - Throws: An error of the system.
  func commit() throws -> [String] {
    var files = FileTransaction(root: workspace.location.folder, isDurable: true)
    for migration in migrations {
      let folder = FilePath.join(workspace.migrationsPath, migration.id)
      for file in migration.files { files.add(FilePath.join(folder, file.name), file.text.utf8) }
    }
    files.add(workspace.snapshotFile.path, after.encoded().utf8)
    do {
      return try files.commit().filter(\.isChanged).map(\.path)
    } catch {
      throw CommandFailure(
        describing: FileError(
          error.operation, path: workspace.context.displayPath(error.path), code: error.code))
    }
  }
}
