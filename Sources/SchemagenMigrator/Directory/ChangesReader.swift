import CanonicalJSON
package import DatabaseSchema
import MigrationFiles
import ProjectFiles

/// Reads the `changes.json` of migrations.
package struct ChangesReader: Sendable {
  /// The name of the file in a migration's folder.
  package static let fileName = MigrationFileName.changes

  /// Where the migrations are.
  private let source: any MigrationSource

  /// Reads the files of a folder.
  package init(path: String, displayPath: String) {
    self.init(MigrationFolder(path, as: displayPath))
  }

  /// Reads the files of a source.
  init(_ source: any MigrationSource) {
    self.source = source
  }

  /// What a migration changes; nil when its folder lacks the file, as folders of older versions do.
  ///
  /// - Throws: A ``MigrationError`` when the file cannot be read, with the line.
  package func changes(of migration: String) throws(MigrationError) -> MigrationChanges? {
    let name = source.displayPath(of: Self.fileName, in: migration)
    guard let text = try text(of: migration, name) else { return nil }
    do throws(JSONError) {
      return try MigrationChanges(decoding: text)
    } catch {
      var failure = MigrationError(
        .directory, "\(error.message).", help: "Restore \(name) from version control.")
      failure.place = "\(name):\(error.line)"
      throw failure
    }
  }

  private func text(of migration: String, _ name: String) throws(MigrationError) -> String? {
    let contents: [UInt8]?
    do throws(FileError) {
      contents = try source.contents(of: Self.fileName, in: migration)
    } catch {
      throw MigrationError(error)
    }
    guard let bytes = contents else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MigrationError(
        .directory, "\(name) is not UTF-8.", help: "Restore it from version control.")
    }
    return text
  }
}
