import DatabaseSchema
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
  /// Where the database is.
  let url: String

  /// Makes an empty folder and an empty database.
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

  /// A migrator of the folder that is not patient.
  func migrator(_ change: (inout MigratorOptions) -> Void = { _ in }) -> Migrator {
    var options = MigratorOptions()
    options.lockTimeout = .milliseconds(300)
    options.statementLockTimeout = .milliseconds(200)
    options.retries = 0
    change(&options)
    return Migrator(folder: folder.path + "/migrations", shown: "migrations", options: options)
  }

  /// Opens the database.
  func connect() async throws -> Database {
    var options = DatabaseOptions()
    options.connectionLimit = 3
    return try await Database.connect(url, options: options)
  }

  /// The migrations that a new runner applies.
  func apply() async throws -> [String] {
    let database = try await connect()
    do {
      let applied = try await migrator().apply(to: database)
      await database.close()
      return applied.map(\.id)
    } catch {
      await database.close()
      throw error
    }
  }

  /// What applying fails with.
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
      try connection.query(Statement(sql: sql)) { try $0.read(0, as: String.self) }
    }
    await database.close()
    return rows
  }
}
