import Foundation
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

  /// The file of a connection's database; nil for one in memory.
  static func path(on connection: DatabaseConnection) throws -> String? {
    let path =
      try connection.first(BoundStatement(sql: "PRAGMA database_list")) {
        try $0.read(2, as: String?.self)
      } ?? nil
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Does some work while the lock is held, and removes its file.
  ///
  /// - Throws: ``LockHeld`` when another runner holds it, or what the work throws.
  func hold<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    while true {
      guard let before = identity else {
        // SQLite makes the file: closing it by other means would end locks of this process on it.
        try await open()?.close()
        continue
      }
      guard let database = try await open(before) else { continue }
      do {
        let outcome = try await database.withConnection { held in
          try await hold(held, before, work)
        }
        await database.close()
        if case .done(let value) = outcome { return value }
      } catch {
        await database.close()
        throw error
      }
    }
  }

  /// Takes the lock and does the work, unless the file that was opened is no longer the one with the name:
  /// the runner that held the lock has removed it.
  private func hold<Result: Sendable>(
    _ connection: HeldConnection, _ before: UInt64,
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Outcome<Result> {
    do {
      try await connection.perform(Self.lock)
    } catch let error as DatabaseError {
      if isAboutRemovedFile(error) || identity != before { return .outdated }
      throw error
    }
    guard identity == before else {
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return .outdated
    }
    let result: Swift.Result<Result, any Error>
    do {
      result = .success(try await work())
    } catch {
      result = .failure(error)
    }
    // Before the lock ends, so that the file of the next runner stays.
    unlink(file)
    try? await connection.perform { try $0.run(script: "ROLLBACK") }
    return .done(try result.get())
  }

  private enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    case outdated
  }

  /// Which file has the name now.
  private var identity: UInt64? {
    var status = stat()
    return stat(file, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// Opens the file, and makes it if it is missing.
  ///
  /// - Parameter before: Which file should have the name.
  /// - Returns: nil when the file was removed meanwhile.
  private func open(_ before: UInt64? = nil) async throws -> Database? {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    options.statementTimeout = .milliseconds(100)
    // An empty file has no write-ahead log.
    options.journalMode = .delete
    do {
      return try await Database.connect("sqlite:" + file, options: options)
    } catch let error as DatabaseError {
      let isAnother = before != nil && identity != before
      // The caller asks again after a while, up to its time limit.
      if error.code == .busy { throw LockHeld(holder: "another process that opens \(file)") }
      if isAboutRemovedFile(error) || isAnother { return nil }
      throw error
    }
  }

  /// Whether an error says that the opened file has lost its name: SQLite asks for the rights of a journal by
  /// the name of its database (`SQLITE_IOERR_FSTAT`, <https://www.sqlite.org/rescode.html#ioerr_fstat>).
  ///
  /// The file that has the name afterwards may have the number of the one that was removed.
  private func isAboutRemovedFile(_ error: DatabaseError) -> Bool {
    error.sqliteCode == 1802
  }

  private static func lock(_ connection: DatabaseConnection) throws {
    try SQLiteLockHolder.naming(on: connection) { try connection.run(script: "BEGIN IMMEDIATE") }
  }
}
