import DatabaseTypes
public import SchemagenRuntime

/// Whether a database is ready for an application: it answers, and it has all migrations.
///
/// ```swift
/// let health = try await migrator.health(of: database)  // throws where the database does not answer
/// guard health.isReady else { return .serviceUnavailable }
/// ```
public struct DatabaseHealth: Equatable, Sendable {
  /// The database system and its version, such as `PostgreSQL 15.4`.
  public let server: String
  /// How long one query took, there and back.
  public let roundTrip: Duration
  /// The migrations of the folder and of the database.
  public let migrations: MigrationStatus
  /// The connections of the application's pool.
  public let connections: PoolStatistics

  /// Whether no migration is pending, interrupted or edited. A database with newer migrations than the
  /// folder is ready: an older version of an application may run on it during a deployment.
  public var isReady: Bool {
    migrations.entries.allSatisfy { entry in
      switch entry.state {
      case .applied, .missing: true
      case .pending, .pendingOutOfOrder, .running, .interrupted, .edited, .blocked, .incomplete,
        .unfinished:
        false
      }
    }
  }
}

extension Migrator {
  /// Asks a database for its version and its migrations, without changing it.
  ///
  /// - Parameter database: The database.
  /// - Returns: What it answered, and how quickly.
  /// - Throws: A `DatabaseError` when it does not answer; a ``MigrationError`` when the folder cannot
  ///   be read.
  public func health(of database: Database) async throws -> DatabaseHealth {
    let dialect = Dialect(database.dialect)
    let query = BoundStatement(sql: dialect.migrations.history.versionQuery)
    var version = ""
    let roundTrip = try await ContinuousClock().measure {
      version = try await database.performUnnamed { connection in
        try connection.first(query) { try $0.read(0, as: String.self) } ?? ""
      }
    }
    return DatabaseHealth(
      server: "\(dialect.provider.title) \(version)", roundTrip: roundTrip,
      migrations: try await status(of: database), connections: database.statistics)
  }
}
