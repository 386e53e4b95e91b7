import CanonicalJSON
package import DatabaseSchema
import ProjectFiles

/// Reads the `changes.json` of migrations.
package struct ChangesReader: Sendable {
  /// The name of the file in a migration's folder.
  package static let fileName = "changes.json"

  /// The migrations folder.
  let path: String
  /// Its path in messages.
  let displayPath: String

  package init(path: String, displayPath: String) {
    self.path = path
    self.displayPath = displayPath
  }

  /// What a migration changes; nil when its folder lacks the file, as folders of older versions do.
  ///
  /// - Throws: A ``MigrationError`` when the file cannot be read, with the line.
  package func changes(of migration: String) throws(MigrationError) -> MigrationChanges? {
    let file = FilePath.join(FilePath.join(path, migration), Self.fileName)
    guard FileSystem.kind(of: file) != .missing else { return nil }
    let name = FilePath.join(FilePath.join(displayPath, migration), Self.fileName)
    let text = try text(of: file, name)
    do throws(JSONError) {
      return try MigrationChanges(decoding: text)
    } catch {
      var failure = MigrationError(
        .directory, "\(error.message).", help: "Restore \(name) from version control.")
      failure.place = "\(name):\(error.line)"
      throw failure
    }
  }

  private func text(of file: String, _ name: String) throws(MigrationError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(file, as: name)
    } catch {
      throw MigrationError(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MigrationError(
        .directory, "\(name) is not UTF-8.", help: "Restore it from version control.")
    }
    return text
  }
}
