import DatabaseSchema
import MigrationPlanning
import ProjectFiles
import SchemaLowering
import SchemaModel

/// New migrations and the new snapshot, ready to be written together.
struct PlannedWork {
  let workspace: MigrationWorkspace
  /// The snapshot before.
  let snapshot: Snapshot
  let drafts: [MigrationDraft]

  /// Writes everything that is new: all of it, or nothing.
  ///
  /// - Returns: The absolute paths of the files that changed.
  /// - Throws: What the system said, or that somebody else has written meanwhile; nothing is changed
  ///   then.
  func write() throws -> [String] {
    try FolderLock(workspace.location.folder).holding {
      try checkSnapshot()
      return try commit()
    }
  }

  /// Two migrations planned from one snapshot would be a fork.
  private func checkSnapshot() throws {
    let file = workspace.snapshotFile
    let found = file.exists ? try file.read() : Snapshot()
    guard found.encoded() != snapshot.encoded() else { return }
    throw CommandFailure(
      "\(file.shown) has changed since this migration was planned, and nothing was written.",
      help: "Somebody else has written a migration meanwhile; run the command again.")
  }

  private func commit() throws -> [String] {
    var files = FileTransaction(root: workspace.location.folder, isDurable: true)
    for draft in drafts {
      let folder = FilePath.join(workspace.migrationsPath, draft.id)
      for file in draft.files { files.add(FilePath.join(folder, file.name), file.text.utf8) }
    }
    files.add(workspace.snapshotFile.path, newSnapshot.encoded().utf8)
    do {
      return try files.commit().filter(\.isChanged).map(\.path)
    } catch {
      throw CommandFailure(
        describing: FileError(
          error.operation, path: workspace.context.shown(error.path), code: error.code))
    }
  }

  private var newSnapshot: Snapshot {
    Snapshot(
      fingerprints: SchemaFingerprint.parts(of: workspace.schema),
      sections: workspace.dialects.map { Lowering.lower(workspace.schema, to: $0) })
  }
}
