import SchemagenRuntime

/// How long SQLite itself waits for a lock, while a loop of the runner waits that can report the holder.
enum SQLiteBusyTimeout {
  /// Does some work with a short time, and sets that of the connection again.
  static func shortened<Result>(
    on connection: DatabaseConnection, _ work: () throws -> Result
  ) throws -> Result {
    let before = try connection.first(BoundStatement(sql: "PRAGMA busy_timeout")) {
      try $0.read(0, as: Int.self)
    }
    try connection.run(script: shortening)
    defer { if let before { try? connection.run(script: "PRAGMA busy_timeout = \(before)") } }
    return try work()
  }

  /// Makes the time short.
  static let shortening = "PRAGMA busy_timeout = 100"
}
