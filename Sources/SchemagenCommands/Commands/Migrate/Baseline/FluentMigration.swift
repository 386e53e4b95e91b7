import DatabaseComparison
import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// A migration that Fluent has applied, as its own table records it.
struct FluentMigration: Sendable {
  /// `App.CreateUser`.
  let name: String
  /// Which of them were applied together, counted from 1.
  let batch: Int

  /// Reads the migrations from a database; empty for a database that Fluent has not migrated.
  ///
  /// - Parameters:
  ///   - database: The database.
  ///   - live: What it holds.
  /// - Throws: A database error.
  static func read(from database: Database, _ live: DatabaseSchema) async throws
    -> [FluentMigration]
  {
    guard live.tables.contains(where: { $0.name.name == HistoryTables.fluent }) else { return [] }
    return try await database.read { connection in
      try connection.query(
        BoundStatement(sql: "SELECT name, batch FROM _fluent_migrations ORDER BY batch, name")
      ) { row in
        FluentMigration(
          name: try row.read(0, as: String.self), batch: try row.read(1, as: Int.self))
      }
    }
  }
}
