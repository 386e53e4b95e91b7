package import ProjectFiles

/// A migrations folder of a disk.
package struct MigrationFolder: MigrationSource {
  /// The folder.
  package let path: String
  package let displayPath: String

  /// Names a folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - displayPath: Its path in messages; `path` when nil.
  package init(_ path: String, as displayPath: String? = nil) {
    self.path = path
    self.displayPath = displayPath ?? path
  }

  package func names() throws(FileError) -> [String]? {
    guard FileSystem.kind(of: path) != .missing else { return nil }
    return try FileSystem.names(in: path, as: displayPath)
  }

  package func files(of migration: String) throws(FileError) -> [String]? {
    let folder = FilePath.join(path, migration)
    guard FileSystem.kind(of: folder) == .folder else { return nil }
    return try FileSystem.names(in: folder, as: displayPath(of: migration))
  }

  package func contents(of file: String, in migration: String) throws(FileError) -> [UInt8]? {
    let file = (name: file, path: FilePath.join(FilePath.join(path, migration), file))
    guard FileSystem.kind(of: file.path) != .missing else { return nil }
    return try FileContents.read(file.path, as: displayPath(of: file.name, in: migration))
  }

  package func knownChecksum(of file: String, in migration: String) -> String? { nil }
}
