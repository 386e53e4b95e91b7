import ProjectFiles
import SwiftEmission

/// A folder with generated Swift files, and perhaps other files.
struct GeneratedFolder {
  /// The changes that bring the folder up to date.
  struct Changes {
    /// Files that are new or differ, with their absolute paths.
    var written: [(path: String, text: String)] = []
    /// The absolute paths of generated files that are no longer needed.
    var removed: [String] = []

    var isEmpty: Bool { written.isEmpty && removed.isEmpty }
  }

  /// The absolute path of the folder.
  let path: String
  let context: CommandContext

  /// Compares the folder with the files that it should contain.
  ///
  /// - Throws: An error of the system.
  func changes(to files: [GeneratedFile]) throws -> Changes {
    var changes = Changes()
    for file in files {
      let path = FilePath.join(path, file.name)
      guard try text(of: path) != Array(file.text.utf8) else { continue }
      changes.written.append((path, file.text))
    }
    guard FileSystem.kind(of: path) == .folder else { return changes }
    let wanted = Set(files.map(\.name))
    for name in try FileSystem.names(in: path, as: context.displayPath(path))
    where name.hasSuffix(".generated.swift") && !wanted.contains(name) {
      changes.removed.append(FilePath.join(path, name))
    }
    return changes
  }

  /// Makes the changes.
  ///
  /// - Throws: An error of the system; no file is left half-written.
  func apply(_ changes: Changes) throws {
    var files = FileTransaction(root: path, isDurable: false)
    for file in changes.written { files.add(file.path, file.text.utf8) }
    _ = try files.commit()
    for path in changes.removed { try FileSystem.remove(path) }
  }

  private func text(of path: String) throws -> [UInt8]? {
    guard FileSystem.kind(of: path) == .file else { return nil }
    return try FileContents.read(path, as: context.displayPath(path))
  }
}
