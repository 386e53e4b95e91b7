import Foundation

/// A SQLite file that is open beside a connection, to copy from it or to it.
struct SQLiteFile {
  let handle: OpaquePointer
  private let path: String
  private let functions: SQLiteFunctions

  /// How many pages are copied before the next look at whether to go on.
  private static let pagesAtOnce: Int32 = 1_000
  /// How long to wait for others that use the database.
  private static let patience = Duration.seconds(5)

  /// Opens a file.
  ///
  /// - Throws: ``DatabaseError``.
  init(_ path: String, isImmutable: Bool, _ functions: SQLiteFunctions) throws {
    self.functions = functions
    self.path = path
    let (readOnly, readWrite, create): (Int32, Int32, Int32) = (0x1, 0x2, 0x4)
    let flags = isImmutable ? readOnly | SQLiteFileName.isURI : readWrite | create
    let name = isImmutable ? SQLiteFileName.immutable(path) : path
    var handle: OpaquePointer?
    let code = functions.open(name, &handle, flags, nil)
    guard code == SQLiteResultCode.ok, let handle else {
      let message = functions.errorMessage(handle).map { String(cString: $0) } ?? "code \(code)"
      _ = functions.close(handle)
      throw DatabaseError(.unreachable, "the SQLite file \(path) cannot be opened: \(message)")
    }
    self.handle = handle
    _ = functions.extendedResultCodes(handle, 1)
  }

  func close() {
    _ = functions.close(handle)
  }

  /// Copies one database into another.
  ///
  /// - Throws: `CancellationError`; ``DatabaseError``.
  func copy(from source: OpaquePointer, to target: OpaquePointer) throws {
    guard let backup = functions.startBackup(target, "main", source, "main") else {
      throw error(of: target, code: SQLiteResultCode.error)
    }
    let code: Int32
    do {
      code = try finish(backup)
    } catch {
      _ = functions.finishBackup(backup)
      throw error
    }
    // This commits the target, or rolls it back.
    let ending = functions.finishBackup(backup)
    guard code == SQLiteResultCode.done, ending == SQLiteResultCode.ok else {
      throw error(of: target, code: code == SQLiteResultCode.done ? ending : code)
    }
  }

  /// Copies until everything is copied.
  ///
  /// - Returns: The last result code.
  /// - Throws: `CancellationError`.
  private func finish(_ backup: OpaquePointer) throws -> Int32 {
    var deadline = ContinuousClock.now + Self.patience
    while true {
      try Task.checkCancellation()
      let code = functions.stepBackup(backup, Self.pagesAtOnce)
      switch SQLiteResultCode.primary(code) {
      case SQLiteResultCode.ok: deadline = .now + Self.patience
      case SQLiteResultCode.busy, SQLiteResultCode.locked:
        if ContinuousClock.now >= deadline { return code }
        Thread.sleep(forTimeInterval: 0.02)
      default: return code
      }
    }
  }

  private func error(of handle: OpaquePointer, code: Int32) -> DatabaseError {
    let message = functions.errorMessage(handle).map { String(cString: $0) } ?? "unknown error"
    return SQLiteDriver.error(code: code, message: message, place: path)
  }
}
