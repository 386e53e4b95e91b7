import Foundation
import ProjectFiles

/// A migrations folder that Prisma may have written.
struct PrismaFolder {
  /// The absolute path of the folder.
  let path: String
  let context: CommandContext

  /// Renames a folder of Prisma's migrations; does nothing if there are no migrations.
  ///
  /// - Throws: A failure when the migrations are not Prisma's, or the folder cannot be renamed.
  func moveAside() throws {
    guard FileSystem.kind(of: path) == .folder else { return }
    let names = try FileSystem.names(in: path, as: context.displayPath(path))
    guard names.contains(where: { FileSystem.kind(of: FilePath.join(path, $0)) == .folder }) else {
      return
    }
    guard names.contains("migration_lock.toml") else {
      throw CommandFailure(
        "\(context.displayPath(path)) contains migrations, but their snapshot.json is missing.",
        help: "Restore it from version control, or move the folder elsewhere.")
    }
    let target = path + "-prisma"
    guard FileSystem.kind(of: target) == .missing else {
      throw CommandFailure(
        "\(context.displayPath(target)) already exists.", help: "Rename or delete it.")
    }
    guard rename(path, target) == 0 else {
      throw FileError(.rename, path: context.displayPath(path), code: errno)
    }
    context.console.note("Renamed \(context.displayPath(path)) to \(context.displayPath(target))")
  }
}
