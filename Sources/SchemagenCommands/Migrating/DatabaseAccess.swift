import SchemagenMigrator
import SchemagenRuntime

/// Opens the database of a command and closes it again.
struct DatabaseAccess {
  let url: DatabaseURL
  /// Whether nothing is to be changed, not even the journal mode of a SQLite file.
  var looksOnly = false

  /// Does some work with an open database; Ctrl-C cancels it.
  ///
  /// - Throws: A failure that names the database without its password, or what the work threw.
  func open<Result: Sendable>(
    _ work: @escaping @Sendable (Database) async throws -> Result
  ) async throws -> Result {
    try await Interrupts.cancelling { try await run(work) }
  }

  /// Compares the migrations of a folder with those of the database, and changes nothing.
  ///
  /// - Throws: A failure when the folder or the database cannot be read.
  func status(by migrator: Migrator) async throws -> MigrationStatus {
    if url.isMissingFile { return try migrator.statusOfMissingDatabase(dialect: url.dialect) }
    return try await DatabaseAccess(url: url, looksOnly: true).open { database in
      try await migrator.status(of: database)
    }
  }

  private func run<Result: Sendable>(
    _ work: @Sendable (Database) async throws -> Result
  ) async throws -> Result {
    let database = try await connect()
    do {
      let result = try await work(database)
      await database.close()
      return result
    } catch {
      await database.close()
      throw (error as? DatabaseError).map { CommandFailure($0, at: url) } ?? error
    }
  }

  private func connect() async throws -> Database {
    var options = DatabaseOptions()
    // One for the migrations, one for the lock of those that run without a transaction.
    options.connectionLimit = 2
    options.inspectsOnly = looksOnly
    do {
      return try await Database.connect(url.url, options: options)
    } catch let error as DatabaseError {
      throw CommandFailure(error, at: url)
    }
  }
}

extension CommandFailure {
  /// Puts an error of the database into words.
  init(_ error: DatabaseError, at url: DatabaseURL) {
    let help = [error.help].compactMap { $0.map(Sentence.of) }
    self.init("\(url.shown): \(Sentence.of(error.message))", help: help)
  }
}
