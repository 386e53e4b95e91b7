import DatabaseTypes
import SchemagenRuntime

/// Whether a database may be changed.
enum WriteAccess {
  /// Checks, before anything is changed, that no setting of a database, a role or the connection allows
  /// reading only.
  ///
  /// - Throws: A ``MigrationError`` that names the setting, or a database error.
  static func check(_ database: Database) async throws {
    let refusal = try await database.performUnnamed { connection in
      try Dialect(connection.dialect).migrations.history.refusal(on: connection)
    }
    if let refusal { throw refusal }
  }
}
