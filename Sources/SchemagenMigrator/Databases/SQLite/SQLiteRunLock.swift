import ProjectFiles
import SchemagenRuntime

/// Keeps other runners out of an SQLite database between the statements of a migration without a
/// transaction.
///
/// The write lock of the database itself ends with each statement. So the runner keeps a transaction open
/// in another, empty database beside it. Its lock is one of SQLite's: it ends with its holder, works between
/// the connections of one process, and on a network file system as far as SQLite works there
/// (<https://www.sqlite.org/lockingv3.html>). A row in the history could not tell a runner that is at work
/// from one that is gone.
struct SQLiteRunLock {
  /// The file that is locked.
  private let file: String

  /// The lock of a database.
  ///
  /// - Parameter path: The file of the database, without links, so that all its names have one lock.
  init(path: String) {
    file = path + "-schemagen-lock"
  }

  /// Whether a migration without a transaction has ever run on the database.
  var exists: Bool { FileSystem.kind(of: file) != .missing }

  /// The file of a connection's database; nil for one in memory.
  static func path(on connection: DatabaseConnection) throws -> String? {
    let path =
      try connection.first(BoundStatement(sql: "PRAGMA database_list")) {
        try $0.read(2, as: String?.self)
      } ?? nil
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Does some work while the lock is held.
  ///
  /// The empty file stays. Without it, a runner that has opened the file of another one could not know,
  /// once it has the lock, whether that is still the file that the next runner opens: numbers of files are
  /// used again.
  ///
  /// - Throws: ``LockHeld`` when another runner holds it, or what the work throws.
  func hold<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let database = try await open()
    do {
      let result = try await database.withConnection { held in
        try await held.perform { connection in
          try SQLiteLockHolder.naming(on: connection) {
            try connection.run(script: "BEGIN IMMEDIATE")
          }
        }
        let result: Swift.Result<Result, any Error>
        do {
          result = .success(try await work())
        } catch {
          result = .failure(error)
        }
        try? await held.perform { try $0.run(script: "ROLLBACK") }
        return try result.get()
      }
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }

  /// Opens the file, and makes it if it is missing.
  private func open() async throws -> Database {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    options.statementTimeout = .milliseconds(100)
    // An empty file has no write-ahead log.
    options.journalMode = .delete
    do {
      return try await Database.connect("sqlite:" + file, options: options)
    } catch let error as DatabaseError where error.code == .busy {
      // The caller asks again after a while, up to its time limit.
      throw LockHeld(holder: "another process that opens \(file)")
    }
  }
}
