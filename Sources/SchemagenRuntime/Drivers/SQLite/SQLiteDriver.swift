/// One connection to a SQLite database.
final class SQLiteDriver: Driver {
  let library: SQLiteLibrary
  let functions: SQLiteFunctions
  let handle: OpaquePointer
  var cache: StatementCache<SQLitePreparedStatement>
  /// What the connection has opened, for messages: `the SQLite file /srv/app.db`.
  let place: String
  private var isOpen = true
  /// Whether the connection never writes, although it might.
  private let isReader: Bool
  private(set) var isInReadOnlyTransaction = false
  /// Without a meaning here: SQLite's prepared statements have no names.
  var preparesStatements = true

  init(handle: OpaquePointer, library: SQLiteLibrary, configuration: SQLiteConfiguration) {
    place = configuration.place
    isReader = configuration.isReader
    self.handle = handle
    self.library = library
    functions = library.functions
    cache = StatementCache(capacity: configuration.statementCacheSize)
  }

  var dialect: DatabaseDialect { .sqlite }

  var isUsable: Bool { isOpen }

  var isInTransaction: Bool { isOpen && functions.isAutocommit(handle) == 0 }

  /// An error rolls back one statement only, or the whole transaction immediately.
  var isTransactionAborted: Bool { false }

  /// Always nil, as SQLite does not run the rest of a statement that is ended.
  var abandonedFailure: DatabaseError?

  /// Takes the write lock at the start, because a transaction that reads first and writes later
  /// fails immediately when another one has written in between:
  /// <https://www.sqlite.org/lang_transaction.html#immediate>. One that only reads does not take it, and
  /// the connection refuses to write until it ends: <https://www.sqlite.org/pragma.html#pragma_query_only>.
  func begin(_ options: TransactionOptions) throws {
    guard options.isReadOnly else { return try run(script: "BEGIN IMMEDIATE") }
    isInReadOnlyTransaction = true
    do {
      try run(script: isReader ? "BEGIN" : "PRAGMA query_only = 1; BEGIN")
    } catch {
      transactionDidEnd()
      throw error
    }
  }

  func transactionDidEnd() {
    guard isInReadOnlyTransaction else { return }
    isInReadOnlyTransaction = false
    if !isReader { try? run(script: "PRAGMA query_only = 0") }
  }

  /// What to do about a write that was refused; nil when the file is the reason.
  var helpForRefusedWrite: String? {
    if isInReadOnlyTransaction { return "write in a transaction without readOnly" }
    return isReader ? "write with perform { } or in a transaction, not with read { }" : nil
  }

  /// An interruption ends when no statement is running:
  /// <https://www.sqlite.org/c3ref/interrupt.html>
  func finishInterruption() {}

  /// There is no server that could end the connection.
  var socket: SocketProbe { SocketProbe(descriptor: nil) }

  func checkHealth(thoroughly: Bool) {}

  func shutDown() {
    guard isOpen else { return }
    isOpen = false
    _ = cache.removeAll()
    _ = functions.close(handle)
  }
}
