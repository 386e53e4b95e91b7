import DatabaseTypes
import DialectTypes
import SchemagenMigrator
import SchemagenRuntime

/// Opens the database of a command and closes it afterwards.
struct DatabaseAccess {
  let url: DatabaseURL
  /// Where messages of the server and its driver go.
  let console: Console
  /// Whether nothing may be changed, not even the journal mode of a SQLite file.
  var isReadOnly = false
  /// How long to wait for a server that does not accept connections yet.
  var wait = Duration.zero

  /// Does some work with the open database; Ctrl-C cancels it.
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
    var access = self
    access.isReadOnly = true
    return try await access.open { try await migrator.status(of: $0) }
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
    // A server has one for the migrations, and one for the lock while they run without a transaction. A
    // file has no second one, which would be opened before anything waits for the lock of the file.
    options.connectionLimit = url.dialect.capabilities.needsServer ? 2 : 1
    options.inspectsOnly = isReadOnly
    options.setsSchemaInTransactions = true
    options.onNotice = { [console] in DatabaseNotice($0).show(on: console) }
    let deadline = ContinuousClock.now + wait
    while true {
      do {
        return try await Database.connect(url.url, options: options)
      } catch let error as DatabaseError {
        guard error.code == .unreachable, ContinuousClock.now < deadline else {
          throw CommandFailure(error, at: url)
        }
        try await Task.sleep(for: .milliseconds(200))
      }
    }
  }
}

extension CommandFailure {
  /// Describes an error of the database.
  init(_ error: DatabaseError, at url: DatabaseURL) {
    let help = [error.help].compactMap { $0.map(\.asSentence) }
    self.init("\(url.displayName): \(error.message.asSentence)", help: help)
  }
}
