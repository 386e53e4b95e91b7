import DatabaseTypes
import MigrationFiles
import ProjectFiles

/// The file that takes a migration back, beside the one that applies it.
struct DownFile {
  let text: String
  /// Its path in messages.
  let path: String

  /// Reads the file of a migration.
  ///
  /// - Returns: `nil` when the migration has no such file.
  /// - Throws: A ``MigrationError`` when it cannot be read.
  init?(of migration: Migration, in source: any MigrationSource) throws(MigrationError) {
    let name = MigrationFileName.down(of: FilePath.name(of: migration.path))
    path = source.displayPath(of: name, in: migration.id)
    let contents: [UInt8]?
    do throws(FileError) {
      contents = try source.contents(of: name, in: migration.id)
    } catch {
      throw MigrationError(error)
    }
    guard let bytes = contents else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw MigrationError(
        .script, "\(path) is not UTF-8 text.", help: "Save it as UTF-8, or restore it from git.")
    }
    self.text = text
  }
}
