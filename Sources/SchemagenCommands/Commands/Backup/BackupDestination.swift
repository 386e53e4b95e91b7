import Foundation
import ProjectFiles

/// Where a backup goes: a file, or a name of its own in a folder.
struct BackupDestination {
  /// The absolute path.
  let path: String
  let displayPath: String
  /// The name by which older backups are found; `nil` for a file that was named.
  private let name: BackupName?
  private let context: CommandContext
  /// Whether the folder was made for it.
  private let isNewFolder: Bool

  /// The folder of backups for which no place is named.
  static let defaultFolder = "backups"

  /// Decides on the place, and makes the folder.
  ///
  /// - Parameters:
  ///   - operand: The file or folder of the command line.
  ///   - name: The name in a folder.
  ///   - context: The command's surroundings.
  /// - Throws: A failure for a file that is there already; a `FileError`.
  init(_ operand: String?, _ name: BackupName, in context: CommandContext) throws {
    let place = context.absolute(operand ?? Self.defaultFolder)
    let isFolder = Self.isFolder(operand, in: context)
    self.context = context
    self.name = isFolder ? name : nil
    path = isFolder ? FilePath.join(place, name.text) : place
    displayPath = context.displayPath(path)
    guard FileSystem.kind(of: path) == .missing else {
      throw CommandFailure(
        "\(displayPath) is there already, and a backup never replaces a file.",
        help: "Name another file, or a folder, in which each backup has a name of its own.")
    }
    let folder = FilePath.parent(of: path)
    isNewFolder = FileSystem.kind(of: folder) == .missing
    if isNewFolder {
      try FileSystem.makePrivateFolder(folder, as: context.displayPath(folder))
    }
  }

  /// Whether an operand names a folder: one that is there, or a path that ends in a slash.
  static func isFolder(_ operand: String?, in context: CommandContext) -> Bool {
    guard let operand else { return true }
    return operand.hasSuffix("/") || FileSystem.kind(of: context.absolute(operand)) == .folder
  }

  /// Removes backups of the same database from the same folder.
  ///
  /// - Parameter days: How many days old they may be.
  /// - Returns: The paths of what was removed, as messages show them.
  /// - Throws: A `FileError`.
  func removeOlder(thanDays days: Int) throws -> [String] {
    guard let name else { return [] }
    let folder = FilePath.parent(of: path)
    let limit = context.now() - Double(days) * 86_400
    var removed: [String] = []
    for other in try FileSystem.names(in: folder) where name.isEarlier(other, than: limit) {
      let old = FilePath.join(folder, other)
      guard old != path, FileSystem.kind(of: old) == .file else { continue }
      try FileSystem.remove(old)
      removed.append(context.displayPath(old))
    }
    return removed
  }

  /// What to do so that the backups are not committed; `nil` where they are not below a git repository, or
  /// the folder was there before.
  var advice: String? {
    guard isNewFolder else { return nil }
    var folder = FilePath.parent(of: path)
    let shown = context.displayPath(folder)
    while FileSystem.kind(of: FilePath.join(folder, ".git")) == .missing {
      let parent = FilePath.parent(of: folder)
      if parent == folder { return nil }
      folder = parent
    }
    return "Add \(shown)/ to .gitignore: backups hold all rows, and do not belong into git."
  }

  /// Removes the folder again, if it was made for a backup that failed and is empty.
  func withdraw() {
    if isNewFolder { rmdir(FilePath.parent(of: path)) }
  }
}
