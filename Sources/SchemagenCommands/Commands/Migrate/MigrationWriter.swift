import DatabaseSchema
import MigrationPlanning
import ProjectFiles
import SQLLexicon

/// Writes new migrations together with the new snapshot, and removes those that they replace.
struct MigrationWriter {
  let workspace: MigrationWorkspace
  /// The snapshot that is there while the migrations are planned.
  var before: Snapshot
  /// The snapshot to which they lead.
  let after: Snapshot
  let migrations: [PlannedMigration]
  /// The ids of the migrations that they replace.
  var replaced: [String] = []
  /// The database to which they are about to be applied, which ``WrittenRecord`` notes; nil when they
  /// are only written.
  var database: String?

  /// Writes and removes all files, or none of them.
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
      if let database {
        let record = WrittenRecord(
          of: migration.files.map { ($0.name, Array($0.text.utf8)) }, for: database)
        files.add(FilePath.join(folder, WrittenRecord.fileName), record.text.utf8)
      }
    }
    for id in replaced { files.remove(FilePath.join(workspace.migrationsPath, id)) }
    files.add(workspace.snapshotFile.path, after.encoded().utf8)
    do {
      return try files.commit().filter(\.isChanged).map(\.path)
        .filter { FilePath.name(of: $0) != WrittenRecord.fileName }
    } catch {
      throw CommandFailure(
        describing: FileError(
          error.operation, path: workspace.context.displayPath(error.path), code: error.code))
    }
  }
}
