import Foundation

/// A SQLite file in a folder of its own, which is removed with all that SQLite puts beside the file.
enum SQLiteThrowAway {
  static func using<Result: Sendable>(
    _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("schemagen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work("sqlite:\(folder.path)/check.db")
  }
}
