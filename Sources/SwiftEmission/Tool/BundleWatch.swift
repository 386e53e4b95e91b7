import MigrationFiles
import ProjectFiles

/// What on the disk changes the bundle of a migrations folder.
enum BundleWatch {
  /// The folder, its migrations and their files; the folder above it as long as it is missing.
  ///
  /// - Parameter folder: The migrations folder.
  static func paths(of folder: MigrationFolder) -> [String] {
    // What cannot be listed fails the tool when it is read, so that the next build runs it again.
    guard let names = try? folder.names() else { return [FilePath.parent(of: folder.path)] }
    var paths = [folder.path]
    for name in names {
      guard let files = try? folder.files(of: name) else { continue }
      let migration = FilePath.join(folder.path, name)
      paths.append(migration)
      paths += files.filter(BundledFiles.isBundled).map { FilePath.join(migration, $0) }
    }
    return paths
  }
}
