import DatabaseIntrospection
import SQLiteIntrospection
import SchemagenRuntime

/// A database in memory for one test.
struct SQLiteStage {
  let database: Database

  /// Runs a script on an empty database.
  init(_ script: String = "") async throws {
    database = try await Database.connect("sqlite::memory:")
    if !script.isEmpty { try await run(script) }
  }

  func run(_ script: String) async throws {
    try await database.perform { try $0.run(script: script) }
  }

  /// What introspection finds.
  func live() async throws -> LiveDatabase {
    try await database.perform { try Introspector().read($0, schemas: nil) }
  }

  /// The rows of a query as lines, with `|` between the columns.
  func lines(_ query: String) async throws -> [String] {
    try await database.perform { try SQLiteStage.lines(query, on: $0) }
  }

  static func lines(_ query: String, on connection: DatabaseConnection) throws -> [String] {
    try connection.query(BoundStatement(sql: query)) { row in
      var values: [String] = []
      for place in 0..<row.columnCount {
        values.append(try row.read(place, as: String?.self) ?? "-")
      }
      return values.joined(separator: "|")
    }
  }
}
