import DatabaseSchema
import ProjectFiles

/// The `snapshot.json` of a schema.
struct SnapshotFile {
  /// Its absolute path.
  let path: String
  /// How messages name it.
  let shown: String

  /// Whether the file is there.
  var exists: Bool { FileSystem.kind(of: path) != .missing }

  /// Reads the snapshot.
  ///
  /// - Throws: A failure that says what is wrong with the file.
  func read() throws -> Snapshot {
    let bytes = try FileContents.read(path, as: shown)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure("the file is not UTF-8: take it from version control again")
    }
    do {
      return try Snapshot(decoding: text)
    } catch {
      throw failure("\(error)")
    }
  }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure("Cannot read the snapshot \(shown): \(reason).")
  }
}
