import DatabaseSchema
import DatabaseTypes
import ProjectFiles

/// Reads a migrations folder and reports what is wrong with it.
struct DirectoryReader {
  let path: String
  /// The folder's path in messages.
  let displayPath: String
  let dialect: Dialect
  /// Whether a folder that does not exist is an empty one.
  let mayBeMissing: Bool

  /// Reads all migrations of the folder.
  func read() throws(MigrationError) -> MigrationDirectory {
    guard FileSystem.kind(of: path) != .missing else {
      guard !mayBeMissing else {
        return MigrationDirectory(path: displayPath, migrations: [], isPrisma: false)
      }
      throw MigrationError(
        .directory, "There is no migrations folder at \(displayPath).",
        help: "Correct `--migrations DIR`, or write the first migration with `schemagen migrate`.",
        "Where an app runs its migrations, the folder must be copied to its machine; a relative path "
          + "starts at the working directory.")
    }
    let names = try listed(path, displayPath)
    let isPrisma = names.contains(MigrationDirectory.prismaLockFile)
    var migrations: [Migration] = []
    for name in names where FileSystem.kind(of: FilePath.join(path, name)) == .folder {
      if isPrisma, !isOurs(name) { continue }
      migrations.append(try migration(name))
    }
    try checkSquashed(migrations)
    return MigrationDirectory(path: displayPath, migrations: migrations, isPrisma: isPrisma)
  }

  /// A merge can bring back the folder of a migration that another one replaces.
  private func checkSquashed(_ migrations: [Migration]) throws(MigrationError) {
    let ids = Set(migrations.map(\.id))
    for migration in migrations {
      guard let both = migration.header.replaces.first(where: { ids.contains($0.id) }) else {
        continue
      }
      throw MigrationError(
        .directory, "\(migration.id) replaces \(both.id), whose folder is there all the same.",
        help: "Delete the folder \(FilePath.join(displayPath, both.id)).")
    }
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
    let migration = Migration(id: id, path: path, bytes, dialect: dialect)
    if let written = migration.header.id, written != id {
      throw MigrationError(
        .directory, "The header of \(path) names another migration, \(written).",
        help: "A migration's folder must keep its name: rename it to \(written).")
    }
    return migration
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
