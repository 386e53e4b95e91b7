package import DatabaseTypes
import Foundation
import ProjectFiles

/// The migrations of a source, and which file of each is for which database.
package struct MigrationListing: Sendable {
  /// The names of the migrations' folders, in their order.
  package let ids: [String]
  /// Whether the folder was created by `prisma migrate`, which leaves a lock file.
  package let isPrisma: Bool
  private let source: any MigrationSource
  /// The names of each migration's files.
  private let files: [String: [String]]

  /// Lists a source.
  ///
  /// - Returns: `nil` when there is no such folder.
  /// - Throws: ``Problem`` for the first folder that has no name of a migration.
  package init?(_ source: any MigrationSource) throws(Problem) {
    self.source = source
    guard let names = try Self.reading({ () throws(FileError) in try source.names() }) else {
      return nil
    }
    isPrisma = names.contains(MigrationFileName.prismaLock)
    var ids: [String] = []
    var filesByID: [String: [String]] = [:]
    for name in names {
      guard let files = try Self.reading({ () throws(FileError) in try source.files(of: name) })
      else { continue }
      // The names and SQL of Prisma are not ours to judge.
      if isPrisma, !files.contains(MigrationFileName.changes) { continue }
      guard MigrationName.isValid(name) else {
        throw Problem(
          "\(source.displayPath(of: name)) does not have the name of a migration, such as "
            + "20261121093000_add_posts.",
          help: "Restore its name, or move it out of \(source.displayPath).")
      }
      ids.append(name)
      filesByID[name] = files
    }
    self.ids = ids
    files = filesByID
  }

  /// The script of a migration for a database.
  ///
  /// - Throws: ``Problem`` when there is no such file.
  package func script(of id: String, for dialect: Dialect) throws(Problem) -> String {
    let names = files(of: id)
    for name in MigrationFileName.scripts(for: dialect) where names.contains(name) { return name }
    let folder = source.displayPath(of: id)
    if let other = names.first(where: MigrationFileName.isScript) {
      throw Problem(
        "\(folder) contains \(other), but no file for \(dialect.rawValue).",
        help: "Use a database of the other dialect, or name another folder with --migrations DIR.")
    }
    throw Problem(
      "\(folder) contains no migration.sql.",
      help: "Restore it from git, or delete the folder if it was never committed.")
  }

  /// The names of a migration's files.
  package func files(of id: String) -> [String] { files[id] ?? [] }

  /// The bytes of a migration's file.
  ///
  /// - Throws: ``Problem`` when it cannot be read.
  package func contents(of file: String, in id: String) throws(Problem) -> [UInt8] {
    try Self.reading { () throws(FileError) in
      if let bytes = try source.contents(of: file, in: id) { return bytes }
      throw FileError(.read, path: source.displayPath(of: file, in: id), code: ENOENT)
    }
  }

  /// Reads the header of a script, which must be that of its migration.
  ///
  /// - Throws: ``Problem`` when it names another one.
  package func header(
    of id: String, _ file: String, _ bytes: [UInt8]
  ) throws(Problem) -> MigrationHeader {
    let header = MigrationHeader(of: bytes)
    if let written = header.id, written != id {
      throw Problem(
        "The header of \(source.displayPath(of: file, in: id)) names another migration, \(written).",
        help: "A migration's folder must keep its name: rename it to \(written).")
    }
    return header
  }

  /// Checks that the migrations which others replace are gone: a merge can bring their folders back.
  ///
  /// - Parameter headers: The header of each migration.
  /// - Throws: ``Problem`` for the first one that is there.
  package func check(_ headers: [(id: String, header: MigrationHeader)]) throws(Problem) {
    let ids = Set(headers.map(\.id))
    for (id, header) in headers {
      guard let both = header.replaces.first(where: { ids.contains($0.id) }) else { continue }
      throw Problem(
        "\(id) replaces \(both.id), whose folder is there all the same.",
        help: "Delete the folder \(source.displayPath(of: both.id)).")
    }
  }

  private static func reading<Value>(
    _ work: () throws(FileError) -> Value
  ) throws(Problem) -> Value {
    do throws(FileError) {
      return try work()
    } catch {
      throw Problem(error)
    }
  }
}
