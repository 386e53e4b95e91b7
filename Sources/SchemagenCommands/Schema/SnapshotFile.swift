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
  /// - Parameter resolve: The snapshot, where git could not merge two branches of the file; nil when it
  ///   is not known.
  /// - Throws: A failure that says what is wrong with the file, or what `resolve` throws.
  func read(resolve: () throws -> Snapshot? = { nil }) throws -> Snapshot {
    let bytes = try FileContents.read(path, as: displayPath)
    do throws(SnapshotError) {
      return try Snapshot(decoding: bytes)
    } catch {
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw CommandFailure(
          "Cannot read the snapshot \(displayPath): it is not UTF-8.",
          help: "Restore the file from version control.")
      }
      if case .conflict = error, let snapshot = try resolve() { return snapshot }
      let name = error.line == nil ? " \(displayPath)" : ""
      var failure = CommandFailure(
        "Cannot read the snapshot\(name): \(error.message).", help: error.help)
      failure.place = error.line.map { "\(displayPath):\($0)" }
      throw failure
    }
  }
}
