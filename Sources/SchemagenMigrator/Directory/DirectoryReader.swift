import DatabaseSchema
import ProjectFiles

/// Reads a migrations folder and says exactly what is wrong with it.
struct DirectoryReader {
  let path: String
  let shown: String
  let dialect: Dialect

  /// Reads all migrations of the folder.
  func read() throws(MigrationError) -> MigrationDirectory {
    guard FileSystem.kind(of: path) != .missing else {
      return MigrationDirectory(path: shown, migrations: [], isPrisma: false)
    }
    let names = try listed(path, shown)
    var migrations: [Migration] = []
    for name in names where FileSystem.kind(of: FilePath.join(path, name)) == .folder {
      migrations.append(try migration(name))
    }
    return MigrationDirectory(
      path: shown, migrations: migrations, isPrisma: names.contains("migration_lock.toml"))
  }

  private func migration(_ name: String) throws(MigrationError) -> Migration {
    let folder = FilePath.join(shown, name)
    guard MigrationName.isValid(name) else {
      throw MigrationError(
        .directory, "\(folder) is not named like a migration, such as 20261121093000_add_posts.",
        help: "Give it back its name, or move it out of \(shown).")
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
        .script, "\(path) is not UTF-8.", help: "Save it as UTF-8, or take it from git again.")
    }
    let header = MigrationHeader(of: text)
    if let written = header.id, written != id {
      throw MigrationError(
        .directory, "\(path) says that it is the migration \(written).",
        help: "A migration's folder keeps its name: call it \(written) again.")
    }
    let script = try parsed(text, path: path)
    if header == MigrationHeader(of: ""), script.body.isEmpty {
      throw MigrationError(
        .script, "\(path) is empty.",
        help: "Take it from git again, or delete its folder if it was never committed.")
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

  /// The file of our dialect; a migration for one database alone has no dialect in the name.
  private func fileName(of migration: String) throws(MigrationError) -> String {
    let folder = FilePath.join(shown, migration)
    let names = try listed(FilePath.join(path, migration), folder)
    for name in ["migration.\(dialect.rawValue).sql", "migration.sql"] where names.contains(name) {
      return name
    }
    if let other = names.first(where: { $0.hasPrefix("migration.") && $0.hasSuffix(".sql") }) {
      throw MigrationError(
        .directory, "\(folder) holds \(other), but nothing for \(dialect.rawValue).",
        help: "Use a database of the other kind, or name another folder with --migrations DIR.")
    }
    throw MigrationError(
      .directory, "\(folder) holds no migration.sql.",
      help: "Take it from git again, or delete the folder if it was never committed.")
  }

  private func listed(_ path: String, _ shown: String) throws(MigrationError) -> [String] {
    do {
      return try FileSystem.names(in: path, as: shown)
    } catch {
      throw MigrationError(error)
    }
  }

  private func contents(_ path: String, _ shown: String) throws(MigrationError) -> [UInt8] {
    do {
      return try FileContents.read(path, as: shown)
    } catch {
      throw MigrationError(error)
    }
  }
}
