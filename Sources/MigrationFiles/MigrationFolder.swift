import Foundation
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
    do throws(FileError) {
      return try FileSystem.names(in: folder, as: displayPath(of: migration))
    } catch {
      guard [ENOTDIR, ENOENT].contains(error.code) else { throw error }
      return nil
    }
  }

  package func contents(of file: String, in migration: String) throws(FileError) -> [UInt8]? {
    let place = FilePath.join(FilePath.join(path, migration), file)
    do throws(FileError) {
      return try FileContents.read(place, as: displayPath(of: file, in: migration))
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  package func knownChecksum(of file: String, in migration: String) -> String? { nil }
}
