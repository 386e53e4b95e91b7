import Foundation

extension SQLiteDriver {
  private static let readOnly: Int32 = 0x1
  private static let readWrite: Int32 = 0x2
  private static let create: Int32 = 0x4
  /// A connection is used on one queue only and needs no mutex:
  /// <https://www.sqlite.org/threadsafe.html>
  private static let noMutex: Int32 = 0x8000

  /// Opens a database.
  ///
  /// - Throws: ``DatabaseError`` with a remedy in its help.
  static func connect(
    _ configuration: SQLiteConfiguration
  ) throws -> (any Driver, Interruption) {
    let library = try SQLiteLibrary.load()
    let handle = try open(configuration, library.functions)
    let driver = SQLiteDriver(handle: handle, library: library, configuration: configuration)
    do {
      try driver.prepareSession(configuration)
    } catch {
      driver.shutDown()
      throw error
    }
    let interrupt = library.functions.interrupt
    let pointer = UInt(bitPattern: handle)
    return (
      driver,
      Interruption {
        if let handle = OpaquePointer(bitPattern: pointer) { interrupt(handle) }
      }
    )
  }

  private static func open(
    _ configuration: SQLiteConfiguration, _ functions: SQLiteFunctions
  ) throws -> OpaquePointer {
    var flags = configuration.isReadOnly ? readOnly : readWrite
    if configuration.createsFile { flags |= create }
    if configuration.isImmutable { flags |= SQLiteFileName.isURI }
    let name =
      configuration.isImmutable
      ? SQLiteFileName.immutable(configuration.path) : configuration.path
    var handle: OpaquePointer?
    let code = functions.open(name, &handle, flags | noMutex, nil)
    guard code == SQLiteResultCode.ok, let handle else {
      let error = openError(configuration, code: code, handle: handle, functions)
      _ = functions.close(handle)
      throw error
    }
    _ = functions.extendedResultCodes(handle, 1)
    return handle
  }

  private static func openError(
    _ configuration: SQLiteConfiguration, code: Int32, handle: OpaquePointer?,
    _ functions: SQLiteFunctions
  ) -> DatabaseError {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: configuration.path, isDirectory: &isFolder)
    let message = functions.errorMessage(handle).map { String(cString: $0) } ?? "code \(code)"
    let help =
      configuration.createsFile
      ? "check that its folder exists and is writable"
      : "check that it exists and is readable"
    var error = DatabaseError(
      .unreachable,
      "the SQLite file \(configuration.path) cannot be opened: "
        + (isFolder.boolValue ? "it is a folder" : message),
      help: isFolder.boolValue ? "name a file in it" : help)
    error.sqliteCode = code
    return error
  }

  /// The first statements on every connection.
  private func prepareSession(_ configuration: SQLiteConfiguration) throws {
    let choosesMode =
      !configuration.isInMemory && !configuration.keepsJournalMode && !configuration.isReadOnly
      && !configuration.isReader
    if choosesMode, configuration.journalMode == nil {
      try startLog(within: min(configuration.busyTimeout, .seconds(1)))
    }
    let milliseconds = configuration.busyTimeout.seconds * 1_000
    _ = functions.busyTimeout(handle, Int32(min(milliseconds, 2_000_000_000)))
    try run(script: "PRAGMA foreign_keys = ON")
    if configuration.isReader { return try run(script: "PRAGMA query_only = ON") }
    guard choosesMode, let mode = configuration.journalMode else { return }
    try set(mode, within: configuration.busyTimeout)
  }

  /// Gives a new file a write-ahead log, so that its readers and a writer do not wait for each other:
  /// <https://www.sqlite.org/wal.html>.
  ///
  /// A file that another connection is writing to is no longer new: it has the mode that this one gives it,
  /// and opening it does not wait.
  private func startLog(within timeout: Duration) throws {
    let deadline = ContinuousClock.now + timeout
    while true {
      do {
        if try isNew() { try run(script: "PRAGMA journal_mode = wal") }
        return
      } catch let error as DatabaseError where error.code == .busy {
        if .now >= deadline { return }
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// Sets the journal mode; SQLite does not wait for others that open the file at this time.
  private func set(_ mode: SQLiteJournalMode, within timeout: Duration) throws {
    let deadline = ContinuousClock.now + timeout
    while true {
      do {
        return try run(script: "PRAGMA journal_mode = \(mode.rawValue)")
      } catch let error as DatabaseError where error.code == .busy && .now < deadline {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// Whether the file has no page yet: <https://www.sqlite.org/pragma.html#pragma_page_count>
  private func isNew() throws -> Bool {
    var cursor = try open(BoundStatement(sql: "PRAGMA page_count"), mayBeLong: false)
    do {
      let count = try advance(&cursor) ? try cursor.row.read(0, as: Int.self) : 0
      close(cursor)
      return count == 0
    } catch {
      // A statement that met a lock would go on, and keep what the connection reads later.
      close(cursor)
      throw error
    }
  }
}
