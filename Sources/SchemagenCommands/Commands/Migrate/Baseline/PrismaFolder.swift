import DatabaseTypes
import DialectTypes
import Foundation
import MigrationFiles
import MigrationReplay
import ProjectFiles
import SQLLexicon
import SchemagenMigrator

/// A folder of migrations that Prisma wrote.
struct PrismaFolder {
  /// The absolute path of the folder.
  private let path: String
  private let context: CommandContext
  /// The names of its files and folders, sorted.
  private let names: [String]

  /// Looks at a folder; `nil` if there are no migrations.
  ///
  /// - Parameters:
  ///   - path: The absolute path of the folder.
  ///   - context: The context, for display paths.
  /// - Throws: A failure when the migrations are not Prisma's, or cannot be moved aside.
  init?(_ path: String, in context: CommandContext) throws {
    guard FileSystem.kind(of: path) == .folder else { return nil }
    let names = try FileSystem.names(in: path, as: context.displayPath(path))
    guard names.contains(where: { FileSystem.kind(of: FilePath.join(path, $0)) == .folder }) else {
      return nil
    }
    guard names.contains(MigrationFileName.prismaLock) else {
      throw CommandFailure(
        "\(context.displayPath(path)) contains migrations, but their snapshot.json is missing.",
        help: "Restore it from version control, or move the folder elsewhere.")
    }
    self.path = path
    self.context = context
    self.names = names
    guard FileSystem.kind(of: target) == .missing else {
      throw CommandFailure("\(displayPath) already exists.", help: "Rename or delete it.")
    }
  }

  /// Where it is moved.
  private var target: String { path + "-prisma" }

  /// The path of the folder in messages, once it is moved.
  var displayPath: String { context.displayPath(target) }

  /// The name of the folder, once it is moved.
  var name: String { FilePath.name(of: target) }

  /// Renames the folder, so that it is out of the way.
  ///
  /// - Throws: An error of the system.
  func moveAside() throws {
    guard rename(path, target) == 0 else {
      throw FileError(.rename, path: context.displayPath(path), code: errno)
    }
    context.console.note("Renamed \(context.displayPath(path)) to \(displayPath)")
  }

  /// The database that the migrations are for; `nil` when the lock file does not name one that is known.
  func dialect() throws -> Dialect? {
    let file = FilePath.join(path, MigrationFileName.prismaLock)
    let bytes = try FileContents.read(file, as: context.displayPath(file))
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let values = lines.compactMap { line -> Substring? in
      let parts = line.split(separator: "=", maxSplits: 1)
      let key = parts.first?.filter { !$0.isWhitespace }
      return key == "provider" ? parts.last : nil
    }
    let name = values.last?.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return name == "postgres" ? .postgresql : name.flatMap { Dialect(rawValue: $0) }
  }

  /// Follows its migrations in the order in which Prisma applies them: that of their names, whatever
  /// these are.
  ///
  /// - Throws: An error of the system.
  func replay(_ dialect: Dialect) throws -> ScriptReplay {
    var replay = ScriptReplay(dialect)
    for name in names {
      let file = name + "/migration.sql"
      let path = FilePath.join(path, file)
      guard FileSystem.kind(of: path) == .file else { continue }
      replay.add(try FileContents.read(path, as: context.displayPath(path)), file: file)
    }
    return replay
  }
}
