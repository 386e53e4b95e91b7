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
  ///   - isFolder: Whether it names a folder.
  ///   - name: The name in a folder.
  ///   - context: The command's surroundings.
  /// - Throws: A failure for a file that is there already; a `FileError`.
  init(_ operand: String?, isFolder: Bool, _ name: BackupName, in context: CommandContext) throws {
    let place = context.absolute(operand ?? Self.defaultFolder)
    self.context = context
    self.name = isFolder ? name : nil
    path = isFolder ? Self.free(name, in: place) : place
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

  /// The path of a name in a folder, with a number where a backup of the same second has the name.
  private static func free(_ name: BackupName, in folder: String) -> String {
    let first = FilePath.join(folder, name.text)
    if FileSystem.kind(of: first) == .missing { return first }
    return (2...99).map { FilePath.join(folder, name.numbered($0)) }
      .first { FileSystem.kind(of: $0) == .missing } ?? first
  }

  /// Whether an operand names a folder: one that is there, or a path that ends in a slash.
  ///
  /// - Parameters:
  ///   - operand: The file or folder of the command line.
  ///   - keepsOthers: Whether a folder is wanted, so that a name without an ending is one, too.
  ///   - context: The command's surroundings.
  static func isFolder(
    _ operand: String?, keepsOthers: Bool, in context: CommandContext
  ) -> Bool {
    guard let operand else { return true }
    switch FileSystem.kind(of: context.absolute(operand)) {
    case .folder: return true
    case .missing where keepsOthers && !FilePath.name(of: operand).contains("."): return true
    default: return operand.hasSuffix("/")
    }
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
  /// the folder was there before or is ignored.
  var advice: String? {
    guard isNewFolder else { return nil }
    var folder = FilePath.parent(of: path)
    let shown = context.displayPath(folder)
    while FileSystem.kind(of: FilePath.join(folder, ".git")) == .missing {
      let parent = FilePath.parent(of: folder)
      if parent == folder { return nil }
      folder = parent
    }
    if GitFile(path: path).isIgnored { return nil }
    return "Add \(shown)/ to .gitignore: backups hold all rows, and do not belong into git."
  }

  /// Removes the folder again, if it was made for a backup that failed and is empty.
  func withdraw() {
    if isNewFolder { rmdir(FilePath.parent(of: path)) }
  }
}
