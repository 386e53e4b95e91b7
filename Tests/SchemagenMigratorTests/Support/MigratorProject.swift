import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime
import TestSupport

@testable import SchemagenMigrator

/// A migrations folder and an empty database to apply it to.
struct MigratorProject {
  /// The databases that tests run on.
  static var dialects: [Dialect] {
    PostgresCluster.isAvailable ? [.sqlite, .postgresql] : [.sqlite]
  }

  let folder: TemporaryFolder
  let dialect: Dialect
  /// The URL of the database.
  let url: String

  /// Creates an empty folder and an empty database.
  init(_ dialect: Dialect) throws {
    folder = try TemporaryFolder()
    self.dialect = dialect
    url =
      switch dialect {
      case .sqlite: "sqlite:\(folder.path)/app.db"
      case .postgresql: try PostgresCluster.shared().makeDatabase()
      }
  }

  /// Writes a migration.
  func write(_ id: String, _ sql: String) throws {
    try folder.write("migrations/\(id)/migration.sql", sql)
  }

  /// A migrator of the folder with short timeouts.
  func migrator(_ change: (inout MigratorOptions) -> Void = { _ in }) -> Migrator {
    var options = MigratorOptions()
    options.lockTimeout = .milliseconds(300)
    options.statementLockTimeout = .milliseconds(200)
    options.retries = 0
    change(&options)
    return Migrator(
      folder: folder.path + "/migrations", displayPath: "migrations", options: options)
  }

  /// Opens the database.
  func connect(statementTimeout: Duration? = nil) async throws -> Database {
    var options = DatabaseOptions()
    options.connectionLimit = 3
    options.statementTimeout = statementTimeout
    return try await Database.connect(url, options: options)
  }

  /// Applies the migrations with a new runner, and returns their ids.
  ///
  /// - Parameter patience: How long to wait for other runners.
  func apply(patience: Duration = .milliseconds(300)) async throws -> [String] {
    let database = try await connect()
    do {
      let applied = try await migrator { $0.lockTimeout = patience }.deploy(to: database)
      await database.close()
      return applied.map(\.id)
    } catch {
      await database.close()
      throw error
    }
  }

  /// The error of applying the migrations.
  func failure() async -> MigrationError? {
    do {
      _ = try await apply()
      return nil
    } catch {
      return error as? MigrationError
    }
  }

  /// The first column of the rows of a query, as texts.
  func rows(_ sql: String) async throws -> [String] {
    let database = try await connect()
    let rows = try await database.perform { connection in
      try connection.query(BoundStatement(sql: sql)) { try $0.read(0, as: String.self) }
    }
    await database.close()
    return rows
  }

  /// How the folder and the database compare.
  func status() async throws -> MigrationStatus {
    let database = try await connect()
    let status = try await migrator().status(of: database)
    await database.close()
    return status
  }

  /// The names of the history table's columns, in their order.
  func historyColumns() async throws -> [String] {
    switch dialect {
    case .sqlite:
      try await rows("SELECT name FROM pragma_table_info('_schemagen_migrations') ORDER BY cid")
    case .postgresql:
      try await rows(
        "SELECT attname::text FROM pg_attribute WHERE attnum > 0 "
          + "AND attrelid = '_schemagen_migrations'::regclass ORDER BY attnum")
    }
  }

  /// The format of each row of the history table.
  func formats() async throws -> [String: Int] {
    let ids = try await rows("SELECT id FROM _schemagen_migrations ORDER BY id")
    let formats = try await rows(
      "SELECT CAST(format AS TEXT) FROM _schemagen_migrations ORDER BY id")
    return Dictionary(
      zip(ids, formats.compactMap { Int($0) }), uniquingKeysWith: { first, _ in first })
  }
}
