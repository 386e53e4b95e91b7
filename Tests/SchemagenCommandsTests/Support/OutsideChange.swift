import SchemagenRuntime

/// Changes a SQLite file without the tool.
enum OutsideChange {
  /// Runs statements on a file.
  static func run(_ script: String, _ path: String) async throws {
    let database = try await Database.connect("sqlite:\(path)")
    try await database.perform { try $0.run(script: script) }
    await database.close()
  }
}
