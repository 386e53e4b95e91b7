import DatabaseSchema
package import DatabaseTypes
import MigrationFiles
public import SchemagenRuntime

/// Applies migrations to a database, from the command line or when an app starts: those that the
/// build plugin has put into the program, or those of a folder.
///
/// ```swift
/// let database = try await Database.connect("sqlite:app.db")
/// let migrator = Migrator(.bundled)  // or Migrator(folder: "schema/migrations")
/// for migration in try await migrator.deploy(to: database) {
///   print("applied", migration.id)
/// }
/// ```
///
/// Each migration is one transaction together with its row in the table `_schemagen_migrations`: it
/// is applied completely or not at all. When several instances of an app start at once, one applies
/// the migrations and the others wait; the lock of a runner that dies is released. The migrator
/// needs no more permissions than the migrations themselves, and works with a transaction-mode
/// pooler.
public struct Migrator: Sendable {
  /// Timeouts for locks, and a closure for progress.
  public var options: MigratorOptions
  /// Where the migrations are.
  let source: any MigrationSource
  /// What a command has just read of the source, which is not read again.
  package var directories: [Dialect: MigrationDirectory] = [:]

  /// Creates a migrator for a folder.
  ///
  /// - Parameters:
  ///   - folder: The migrations folder; a relative path starts at the working directory.
  ///   - options: Timeouts for locks, and a closure for progress.
  public init(folder: String, options: MigratorOptions = MigratorOptions()) {
    self.init(folder: folder, displayPath: folder, options: options)
  }

  /// Creates a migrator whose messages have another path of the folder.
  package init(folder: String, displayPath: String, options: MigratorOptions) {
    self.init(source: MigrationFolder(folder, as: displayPath), options: options)
  }

  init(source: any MigrationSource, options: MigratorOptions) {
    self.source = source
    self.options = options
  }

  /// The path of the migrations folder in messages.
  var displayPath: String { source.displayPath }

  /// Compares the migrations with the history of a database.
  ///
  /// - Parameter database: The database, which is not changed.
  /// - Returns: Each migration and its state.
  /// - Throws: A ``MigrationError`` when the migrations cannot be read, or a database error.
  public func status(of database: Database) async throws -> MigrationStatus {
    try await advising {
      let directory = try readFolder(Dialect(database.dialect))
      let snapshot = try await HistorySnapshot.read(database, options)
      return MigrationStatus(directory, snapshot)
    }
  }

  /// The status of a database that does not exist yet: all migrations are pending.
  ///
  /// - Throws: A ``MigrationError`` when the folder cannot be read.
  package func statusOfMissingDatabase(dialect: Dialect) throws -> MigrationStatus {
    MigrationStatus(try readFolder(dialect), nil)
  }

  /// Applies the migrations that the database does not have yet, in the order of their names.
  ///
  /// - Parameter database: The database; its pool needs a second connection for migrations that
  ///   run without a transaction on PostgreSQL.
  /// - Returns: The migrations that this call applied, without those that another runner applied.
  /// - Throws: A ``MigrationError`` with a remedy in its help; the migrations before the failed one
  ///   stay applied.
  @discardableResult
  public func deploy(to database: Database) async throws -> [Migration] {
    try await advising { try await applyPending(to: database) }
  }

  private func applyPending(to database: Database) async throws -> [Migration] {
    let directory = try readFolder(Dialect(database.dialect))
    let snapshot = try await HistorySnapshot.read(database, options).seen(by: directory)
    let pending = try await check(directory, against: snapshot, of: database)
    try await recordSquashed(snapshot.unrecorded, in: database)
    let expected = try expectedState(after: pending, in: directory, on: snapshot, database)
    var applied: [Migration] = []
    for migration in try pending.map(withDown) {
      let isLast = migration.id == pending.last?.id
      let runner = MigrationRunner(
        database: database, options: options, home: snapshot.home,
        expected: isLast ? expected : nil)
      do {
        if try await runner.run(migration) { applied.append(migration) }
      } catch let error as MigrationError where error.code == .failed && applied.isEmpty {
        throw error.suggestingBaseline(of: snapshot)
      }
    }
    return applied
  }

  /// Records migrations whose changes the database has from those that they replace.
  private func recordSquashed(_ migrations: [Migration], in database: Database) async throws {
    guard !migrations.isEmpty else { return }
    try await record(migrations, in: database)
    for migration in migrations { options.onEvent(.recorded(migration)) }
  }

  /// The former name of ``deploy(to:)``.
  @available(*, deprecated, renamed: "deploy(to:)")
  @discardableResult
  public func apply(to database: Database) async throws -> [Migration] {
    try await deploy(to: database)
  }

  /// What the database should be after the pending migrations; nil when it is not verified.
  private func expectedState(
    after pending: [Migration], in directory: MigrationDirectory, on snapshot: HistorySnapshot,
    _ database: Database
  ) throws -> ExpectedState? {
    guard options.verifies, !pending.isEmpty else { return nil }
    return try ExpectedState(
      after: pending, applied: Set(snapshot.rows.map(\.id)), in: directory,
      dialect: Dialect(database.dialect),
      changes: ChangesReader(source).changes)
  }

  /// Checks, without changing anything, that the pending migrations can be applied.
  ///
  /// - Parameters:
  ///   - directory: The migrations folder.
  ///   - database: The database.
  ///   - expectsMore: Whether another migration is about to be written into the folder.
  /// - Returns: The pending migrations, in the order of their names.
  /// - Throws: A ``MigrationError`` with the reason why not.
  @discardableResult
  package func check(
    _ directory: MigrationDirectory, against database: Database, expectsMore: Bool = false
  ) async throws -> [Migration] {
    let snapshot = try await HistorySnapshot.read(database, options)
    return try await check(directory, against: snapshot, of: database, expectsMore: expectsMore)
  }

  private func check(
    _ directory: MigrationDirectory, against snapshot: HistorySnapshot, of database: Database,
    expectsMore: Bool = false
  ) async throws -> [Migration] {
    let status = MigrationStatus(directory, snapshot)
    let ids = Set(status.pending.map(\.id))
    let pending = directory.migrations.filter { migration in
      ids.contains(migration.id) && options.only?.contains(migration.id) ?? true
    }
    do {
      try Preflight(status: status, folder: displayPath, expectsMore: expectsMore)
        .check(pending, on: snapshot)
    } catch let error as MigrationError where error.code == .missing {
      try await checkIsNotOlder(directory, than: snapshot, of: database)
      throw error
    }
    if !pending.isEmpty { try await WriteAccess.check(database) }
    return pending
  }

  func readFolder(_ dialect: Dialect) throws -> MigrationDirectory {
    let directory =
      try directories[dialect] ?? MigrationDirectory.read(source, dialect: dialect)
    try checkBundle(directory)
    guard directory.isPrisma, directory.migrations.isEmpty else { return directory }
    throw MigrationError(
      .directory, "The migrations in \(displayPath) are Prisma's.",
      help: "Run `schemagen migrate baseline`, which takes over from them.")
  }
}
