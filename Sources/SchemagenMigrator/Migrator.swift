package import DatabaseSchema
public import SchemagenRuntime

/// Applies the migrations of a folder to a database, from the command line or when an app starts.
///
/// ```swift
/// let database = try await Database.connect("sqlite:app.db")
/// let migrator = Migrator(folder: "schema/migrations")
/// for migration in try await migrator.apply(to: database) {
///   print("applied", migration.id)
/// }
/// ```
///
/// Each migration is one transaction together with its row in the table `_schemagen_migrations`: it
/// happens whole or not at all. When several instances of an app start at once, one applies the
/// migrations and the others wait; a runner that dies lets go of the lock. Nothing needs more
/// rights than the migrations themselves, and a transaction-mode pooler may stand in between.
public struct Migrator: Sendable {
  /// The migrations folder.
  public let folder: String
  /// How long to wait for locks, and whom to tell what happens.
  public var options: MigratorOptions
  /// How messages name the folder.
  private let shown: String

  /// Makes a migrator.
  ///
  /// - Parameters:
  ///   - folder: The migrations folder; a relative path starts at the working directory.
  ///   - options: How patient to be, and whom to tell.
  public init(folder: String, options: MigratorOptions = MigratorOptions()) {
    self.init(folder: folder, shown: folder, options: options)
  }

  /// Makes a migrator whose messages name the folder differently.
  package init(folder: String, shown: String, options: MigratorOptions) {
    self.folder = folder
    self.shown = shown
    self.options = options
  }

  /// Compares the folder with what the database remembers.
  ///
  /// - Parameter database: The database; nothing in it is changed.
  /// - Returns: Each migration and what became of it.
  /// - Throws: A ``MigrationError`` when the folder cannot be read, or a database error.
  public func status(of database: Database) async throws -> MigrationStatus {
    let directory = try readFolder(Dialect(database.dialect))
    let rows = try await Self.history(of: database)
    return MigrationStatus(directory, history: rows)
  }

  /// What the status of a database is that does not exist yet: all of the folder is pending.
  ///
  /// - Throws: A ``MigrationError`` when the folder cannot be read.
  package func statusOfNothing(dialect: Dialect) throws -> MigrationStatus {
    MigrationStatus(try readFolder(dialect), history: [])
  }

  /// Applies the migrations that the database does not have yet, in the order of their names.
  ///
  /// - Parameter database: The database; its pool needs a second connection for migrations that
  ///   run without a transaction on PostgreSQL.
  /// - Returns: The migrations that this call applied; others may have been faster.
  /// - Throws: A ``MigrationError`` that says what is wrong and what to do; the migrations before
  ///   the failed one stay applied.
  @discardableResult
  public func apply(to database: Database) async throws -> [Migration] {
    let directory = try readFolder(Dialect(database.dialect))
    let pending = try await check(directory, against: database)
    var applied: [Migration] = []
    for migration in pending {
      if try await MigrationRunner(database: database, options: options).run(migration) {
        applied.append(migration)
      }
    }
    return applied
  }

  /// Checks without changing anything that the pending migrations may be applied.
  ///
  /// - Parameters:
  ///   - directory: The migrations folder.
  ///   - database: The database.
  ///   - expectsMore: Whether another migration is about to be written into the folder.
  /// - Returns: The pending migrations, in the order of their names.
  /// - Throws: A ``MigrationError`` that says what stands in the way.
  @discardableResult
  package func check(
    _ directory: MigrationDirectory, against database: Database, expectsMore: Bool = false
  ) async throws -> [Migration] {
    let history = try await Self.history(of: database)
    let status = MigrationStatus(directory, history: history)
    try Preflight(status: status, folder: shown, expectsMore: expectsMore).check()
    let ids = Set(status.pending.map(\.id))
    let pending = directory.migrations.filter { migration in
      ids.contains(migration.id) && options.only?.contains(migration.id) ?? true
    }
    if history.isEmpty, !pending.isEmpty || expectsMore { try await Preflight.checkEmpty(database) }
    return pending
  }

  /// Records migrations as applied without running them.
  ///
  /// - Throws: A ``MigrationError`` when another runner holds the lock for too long, or a database
  ///   error; nothing is recorded then.
  package func record(_ migrations: [Migration], in database: Database) async throws {
    let now = UTCTime.iso8601(options.now())
    var lock = LockWait(options)
    while true {
      do {
        return try await database.perform { connection in
          try HistoryRecorder(connection: connection, now: now).record(migrations)
        }
      } catch let held as LockHeld {
        try await lock.wait(for: held.holder)
      }
    }
  }

  private func readFolder(_ dialect: Dialect) throws -> MigrationDirectory {
    try MigrationDirectory.read(folder, as: shown, dialect: dialect)
  }

  private static func history(of database: Database) async throws -> [AppliedMigration] {
    try await database.perform { connection in
      try HistoryTable(on: connection).rows(on: connection)
    }
  }
}
