import Foundation
import ProjectFiles

/// A file that only its owner can read, under a temporary name until it is whole.
struct StagedFile {
  /// The temporary path.
  let path: String
  private let target: String
  private let shown: String

  /// Makes an empty file beside the one that it will be.
  ///
  /// - Parameters:
  ///   - target: The final path.
  ///   - shown: What messages call it.
  /// - Throws: A `FileError`.
  init(for target: String, as shown: String) throws {
    self.target = target
    self.shown = shown
    let name = ".\(FilePath.name(of: target)).\(getpid()).part"
    path = FilePath.join(FilePath.parent(of: target), name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(.create, path: shown, code: errno) }
    close(descriptor)
  }

  /// Gives it its name, once the disk has its bytes; a file that has the name is not replaced.
  ///
  /// - Throws: A `FileError`.
  func publish() throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.create, path: shown, code: errno) }
    let isSynced = fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isSynced else { throw FileError(.write, path: shown, code: code) }
    // Unlike `rename`, `link` refuses a name that is taken.
    if link(path, target) == 0 { return }
    guard errno != EEXIST else { throw FileError(.create, path: shown, code: EEXIST) }
    // Some file systems have no links.
    guard FileSystem.kind(of: target) == .missing else {
      throw FileError(.create, path: shown, code: EEXIST)
    }
    guard rename(path, target) == 0 else { throw FileError(.rename, path: shown, code: errno) }
  }

  /// Removes the temporary name, and what SQLite may have put beside it.
  func remove() {
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
  }
}
