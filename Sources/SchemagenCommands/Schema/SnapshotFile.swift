import DatabaseSchema
import ProjectFiles

/// The `snapshot.json` of a schema.
struct SnapshotFile {
  /// Its absolute path.
  let path: String
  /// Its path as messages show it.
  let displayPath: String

  /// Whether the file exists.
  var exists: Bool { FileSystem.kind(of: path) != .missing }

  /// Reads the snapshot.
  ///
  /// - Throws: A failure that says what is wrong with the file.
  func read() throws -> Snapshot {
    let bytes = try FileContents.read(path, as: displayPath)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure("the file is not UTF-8: restore it from version control")
    }
    do {
      return try Snapshot(decoding: text)
    } catch {
      throw failure("\(error)")
    }
  }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure("Cannot read the snapshot \(displayPath): \(reason).")
  }
}
