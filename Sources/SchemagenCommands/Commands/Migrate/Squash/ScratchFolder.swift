import Foundation
import ProjectFiles

/// A folder of migrations that is removed after a trial.
struct ScratchFolder {
  let path: String

  /// Writes a migration into a new folder, beside those of another one that come after it.
  ///
  /// - Parameters:
  ///   - migration: The migration.
  ///   - later: The ids of those that come after it.
  ///   - folder: The migrations folder that has them.
  /// - Throws: An error of the system.
  init(of migration: PlannedMigration, before later: [String], in folder: String) throws {
    path = FilePath.join(
      FileManager.default.temporaryDirectory.path, "schemagen-\(UUID().uuidString)")
    var files = FileTransaction(root: path, isDurable: false)
    for file in migration.files {
      files.add(FilePath.join(migration.id, file.name), file.text.utf8, isPrivate: true)
    }
    for id in later {
      for name in try FileSystem.names(in: FilePath.join(folder, id)) {
        let file = FilePath.join(id, name)
        files.add(file, try FileContents.read(FilePath.join(folder, file)), isPrivate: true)
      }
    }
    _ = try files.commit()
  }

  func remove() { try? FileSystem.remove(path) }
}
