import Foundation

extension DatabaseConnection {
  /// Writes what this connection sees of its database into another SQLite file.
  ///
  /// In a transaction that has read, that is one state of the database, while others go on writing where
  /// there is a write-ahead log: <https://www.sqlite.org/backup.html>.
  ///
  /// - Parameter path: The file, which is replaced.
  /// - Throws: `CancellationError` when the task is cancelled; ``DatabaseError``; the file is of no use
  ///   then.
  package func copy(toSQLiteFile path: String) throws {
    let driver = try sqliteDriver()
    let file = try SQLiteFile(path, isImmutable: false, driver.functions)
    defer { file.close() }
    try file.copy(from: driver.handle, to: file.handle)
  }

  /// Replaces all that is in the database of this connection with what is in a SQLite file, in one
  /// transaction.
  ///
  /// - Parameter path: The file, which nothing may change meanwhile.
  /// - Throws: `CancellationError` when the task is cancelled; ``DatabaseError``, with the code `.busy` while
  ///   another connection uses the database; it is as it was then.
  package func replace(withSQLiteFile path: String) throws {
    let driver = try sqliteDriver()
    let file = try SQLiteFile(path, isImmutable: true, driver.functions)
    defer { file.close() }
    try file.copy(from: file.handle, to: driver.handle)
  }

  private func sqliteDriver() throws -> SQLiteDriver {
    guard let driver = driver as? SQLiteDriver else {
      throw DatabaseError(.other, "only a SQLite file can be copied as a file")
    }
    return driver
  }
}
