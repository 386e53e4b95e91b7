import Foundation
import ProjectFiles

/// A SQLite file in a folder of its own, which is removed with all that SQLite puts beside the file.
enum SQLiteThrowAway {
  static func using<Result: Sendable>(
    _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    let folder = FilePath.join(
      FileManager.default.temporaryDirectory.path, "schemagen-\(UUID().uuidString)")
    guard mkdir(folder, 0o700) == 0 else {
      throw MigrationError(FileError(.write, path: folder, code: errno))
    }
    defer { try? FileSystem.remove(folder) }
    return try await work("sqlite:\(folder)/check.db")
  }
}
