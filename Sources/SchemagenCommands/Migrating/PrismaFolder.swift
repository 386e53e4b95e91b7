import Foundation
import ProjectFiles

/// A migrations folder that another tool has written.
struct PrismaFolder {
  /// The absolute path of the folder.
  let path: String
  let context: CommandContext

  /// Gives a folder of Prisma's migrations another name beside; anything else stays.
  ///
  /// - Throws: A failure when the folder holds migrations of nobody known, or cannot be renamed.
  func moveAside() throws {
    guard FileSystem.kind(of: path) == .folder else { return }
    let names = try FileSystem.names(in: path, as: context.shown(path))
    guard names.contains(where: { FileSystem.kind(of: FilePath.join(path, $0)) == .folder }) else {
      return
    }
    guard names.contains("migration_lock.toml") else {
      throw CommandFailure(
        "\(context.shown(path)) holds migrations, but their snapshot.json is missing.",
        help: "Take it from version control again, or move the folder away.")
    }
    let target = path + "-prisma"
    guard FileSystem.kind(of: target) == .missing else {
      throw CommandFailure("\(context.shown(target)) is in the way.", help: "Move it away.")
    }
    guard rename(path, target) == 0 else {
      throw FileError(.rename, path: context.shown(path), code: errno)
    }
    context.console.note("Renamed \(context.shown(path)) to \(context.shown(target))")
  }
}
