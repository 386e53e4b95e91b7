import DatabaseTypes
import ProjectFiles

/// The file that takes a migration back, beside the one that applies it.
struct DownFile {
  let text: String
  /// Its path in messages.
  let path: String

  /// Reads the file of a migration in a folder.
  ///
  /// - Returns: `nil` when the migration has no such file.
  /// - Throws: A ``MigrationError`` when it cannot be read.
  init?(of migration: Migration, in migrator: Migrator) throws(MigrationError) {
    // `migration.sql` beside `down.sql`, `migration.sqlite.sql` beside `down.sqlite.sql`.
    let name = FilePath.name(of: migration.path).replacing("migration.", with: "down.")
    let folder = FilePath.join(migrator.folder, migration.id)
    let file = FilePath.join(folder, name)
    guard FileSystem.kind(of: file) == .file else { return nil }
    path = FilePath.join(FilePath.join(migrator.displayPath, migration.id), name)
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(file, as: path)
    } catch {
      throw MigrationError(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw MigrationError(
        .script, "\(path) is not UTF-8 text.", help: "Save it as UTF-8, or restore it from git.")
    }
    self.text = text
  }
}
