import Foundation

/// What is on the disk: kinds of files and the names in a folder.
package enum FileSystem {
  /// What a path leads to.
  package enum Kind: Equatable {
    case file, folder, missing
  }

  /// What a path leads to, symbolic links followed; anything that can be read counts as a file.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The path without symbolic links, as far as it exists.
  package static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else {
      let parent = FilePath.parent(of: path)
      return parent == path ? path : FilePath.join(resolved(parent), FilePath.name(of: path))
    }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a folder that only its owner can use, and those above it.
  ///
  /// - Parameters:
  ///   - path: The folder, which may be there already.
  ///   - shown: How messages name it.
  /// - Throws: What the system said.
  package static func makePrivateFolder(_ path: String, as shown: String) throws(FileError) {
    if kind(of: path) == .folder || mkdir(path, 0o700) == 0 { return }
    let parent = FilePath.parent(of: path)
    guard errno == ENOENT, parent != path, kind(of: parent) == .missing else {
      throw FileError(.create, path: shown, code: errno)
    }
    try makePrivateFolder(parent, as: shown)
    guard mkdir(path, 0o700) == 0 else { throw FileError(.create, path: shown, code: errno) }
  }

  /// The names in a folder, sorted by their bytes, hidden ones left out.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - shown: How messages name it, when not by its path.
  /// - Throws: What the system said.
  package static func names(in path: String, as shown: String? = nil) throws(FileError) -> [String]
  {
    let names = try entries(of: path, shown: shown ?? path).filter { !$0.hasPrefix(".") }
    return names.sorted(by: SchemaWalk.precedes)
  }

  /// Removes a file, or a folder with all that is in it; symbolic links are not followed.
  ///
  /// - Throws: What the system said; what was not there counts as removed.
  package static func remove(_ path: String) throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in try entries(of: path, shown: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw FileError(.remove, path: path, code: errno) }
    } else {
      guard unlink(path) == 0 else { throw FileError(.remove, path: path, code: errno) }
    }
  }

  private static func entries(of path: String, shown: String) throws(FileError) -> [String] {
    do throws(FolderEntries.Failure) {
      return try FolderEntries(of: path).names
    } catch {
      throw FileError(.list, path: shown, code: error.code)
    }
  }
}
