import Foundation
import SchemagenMigrator
import SchemagenRuntime
import TestSupport

/// What this program does when a fault starts it as a child. The database is in `DATABASE_URL`.
enum ChildRole: String {
  /// Applies the migrations of a folder, as an application does when it starts.
  case application = "--application"
  /// Changes a row of `traffic` again and again until a file appears, and prints the longest time.
  case writer = "--writer"

  func run(_ words: [String]) async -> Never {
    do {
      guard let url = ProcessInfo.processInfo.environment["DATABASE_URL"], let path = words.first
      else { throw Broken("the database or the path is missing") }
      let database = try await Database.connect(url)
      switch self {
      case .application:
        var options = MigratorOptions()
        if let patience = words.dropFirst().first.flatMap({ Int($0) }) {
          options.statementLockTimeout = .milliseconds(patience)
        }
        let applied = try await Migrator(folder: path, options: options).deploy(to: database)
        for migration in applied { print("applied \(migration.id)") }
      case .writer: try await Self.write(until: path, to: database)
      }
      await database.close()
      exit(0)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func write(until path: String, to database: Database) async throws {
    let clock = ContinuousClock()
    var (longest, writes) = (0.0, 0)
    while !FileManager.default.fileExists(atPath: path) {
      let time = try await clock.measure {
        try await database.perform { connection in
          _ = try connection.execute(
            BoundStatement(sql: "UPDATE traffic SET hits = hits + 1 WHERE id = 1"))
        }
      }
      longest = max(longest, time / .milliseconds(1))
      writes += 1
      try await Task.sleep(for: .milliseconds(5))
    }
    print("\(Int(longest.rounded(.up))) \(writes)")
  }
}
