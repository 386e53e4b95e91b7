import DatabaseSchema
import DatabaseTypes
import ProjectFiles

/// Reads a migrations folder and reports what is wrong with it.
struct DirectoryReader {
  let path: String
  /// The folder's path in messages.
  let displayPath: String
  let dialect: Dialect

  /// Reads all migrations of the folder.
  func read() throws(MigrationError) -> MigrationDirectory {
    guard FileSystem.kind(of: path) != .missing else {
      return MigrationDirectory(path: displayPath, migrations: [], isPrisma: false)
    }
    let names = try listed(path, displayPath)
    let isPrisma = names.contains(MigrationDirectory.prismaLockFile)
    var migrations: [Migration] = []
    for name in names where FileSystem.kind(of: FilePath.join(path, name)) == .folder {
      if isPrisma, !isOurs(name) { continue }
      migrations.append(try migration(name))
    }
    return MigrationDirectory(path: displayPath, migrations: migrations, isPrisma: isPrisma)
  }

  /// Whether a migration in a folder of Prisma is not Prisma's, whose names and SQL are not ours to
  /// judge.
  private func isOurs(_ name: String) -> Bool {
    let file = FilePath.join(FilePath.join(path, name), ChangesReader.fileName)
    return FileSystem.kind(of: file) != .missing
  }

  private func migration(_ name: String) throws(MigrationError) -> Migration {
    let folder = FilePath.join(displayPath, name)
    guard MigrationName.isValid(name) else {
      throw MigrationError(
        .directory,
        "\(folder) does not have the name of a migration, such as 20261121093000_add_posts.",
        help: "Restore its name, or move it out of \(displayPath).")
    }
    let file = try fileName(of: name)
    let bytes = try contents(FilePath.join(path, name) + "/" + file, "\(folder)/\(file)")
    return try migration(name, path: "\(folder)/\(file)", bytes)
  }

  private func migration(
    _ id: String, path: String, _ bytes: [UInt8]
  ) throws(MigrationError) -> Migration {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MigrationError(
        .script, "\(path) is not UTF-8.", help: "Save it as UTF-8, or restore it from git.")
    }
    let header = MigrationHeader(of: text)
    if let written = header.id, written != id {
      throw MigrationError(
        .directory, "The header of \(path) names another migration, \(written).",
        help: "A migration's folder must keep its name: rename it to \(written).")
    }
    let script = try parsed(text, path: path)
    if header == MigrationHeader(of: ""), script.body.isEmpty {
      throw MigrationError(
        .script, "\(path) is empty.",
        help: "Restore it from git, or delete its folder if it was never committed.")
    }
    return Migration(
      id: id, path: path, checksum: MigrationChecksum.of(bytes), header: header, script: script)
  }

  private func parsed(_ text: String, path: String) throws(MigrationError) -> MigrationScript {
    do {
      return try MigrationScript(text, dialect: dialect)
    } catch {
      throw MigrationError(error, in: path)
    }
  }

  /// The file for the dialect; a migration for a single database has no dialect in its name.
  private func fileName(of migration: String) throws(MigrationError) -> String {
    let folder = FilePath.join(displayPath, migration)
    let names = try listed(FilePath.join(path, migration), folder)
    for name in ["migration.\(dialect.rawValue).sql", "migration.sql"] where names.contains(name) {
      return name
    }
    if let other = names.first(where: { $0.hasPrefix("migration.") && $0.hasSuffix(".sql") }) {
      throw MigrationError(
        .directory, "\(folder) contains \(other), but no file for \(dialect.rawValue).",
        help: "Use a database of the other dialect, or name another folder with --migrations DIR.")
    }
    throw MigrationError(
      .directory, "\(folder) contains no migration.sql.",
      help: "Restore it from git, or delete the folder if it was never committed.")
  }

  private func listed(_ path: String, _ displayPath: String) throws(MigrationError) -> [String] {
    do {
      return try FileSystem.names(in: path, as: displayPath)
    } catch {
      throw MigrationError(error)
    }
  }

  private func contents(_ path: String, _ displayPath: String) throws(MigrationError) -> [UInt8] {
    do {
      return try FileContents.read(path, as: displayPath)
    } catch {
      throw MigrationError(error)
    }
  }
}
