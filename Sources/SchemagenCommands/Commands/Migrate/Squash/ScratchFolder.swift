import Foundation
import ProjectFiles

/// A folder of migrations that is removed after a trial.
struct ScratchFolder {
  let path: String

  /// Writes a migration into a new folder.
  ///
  /// - Throws: An error of the system.
  init(of migration: PlannedMigration) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("schemagen-\(UUID().uuidString)").path
    var files = FileTransaction(root: path, isDurable: false)
    for file in migration.files {
      files.add(
        FilePath.join(FilePath.join(path, migration.id), file.name), file.text.utf8, isPrivate: true
      )
    }
    _ = try files.commit()
  }

  func remove() { try? FileSystem.remove(path) }
}
