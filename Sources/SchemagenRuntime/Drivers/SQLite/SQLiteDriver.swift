/// One connection to a SQLite database.
final class SQLiteDriver: Driver {
  let library: SQLiteLibrary
  let functions: SQLiteFunctions
  let handle: OpaquePointer
  var cache: StatementCache<SQLitePreparedStatement>
  /// What the connection has opened, for messages: `the SQLite file /srv/app.db`.
  let place: String
  private var isOpen = true
  private(set) var isInReadOnlyTransaction = false

  init(handle: OpaquePointer, library: SQLiteLibrary, place: String, statementCacheSize: Int) {
    self.place = place
    self.handle = handle
    self.library = library
    functions = library.functions
    cache = StatementCache(capacity: statementCacheSize)
  }

  var dialect: DatabaseDialect { .sqlite }

  var isUsable: Bool { isOpen }

  var isInTransaction: Bool { isOpen && functions.isAutocommit(handle) == 0 }

  /// An error rolls back one statement only, or the whole transaction immediately.
  var isTransactionAborted: Bool { false }

  /// Takes the write lock at the start, because a transaction that reads first and writes later
  /// fails immediately when another one has written in between:
  /// <https://www.sqlite.org/lang_transaction.html#immediate>. One that only reads takes none, and the
  /// connection refuses to write until it ends: <https://www.sqlite.org/pragma.html#pragma_query_only>.
  func begin(_ options: TransactionOptions) throws {
    guard options.isReadOnly else { return try run(script: "BEGIN IMMEDIATE") }
    try run(script: "PRAGMA query_only = 1; BEGIN")
    isInReadOnlyTransaction = true
  }

  func transactionDidEnd() {
    guard isInReadOnlyTransaction else { return }
    isInReadOnlyTransaction = false
    try? run(script: "PRAGMA query_only = 0")
  }

  /// An interruption ends when no statement is running:
  /// <https://www.sqlite.org/c3ref/interrupt.html>
  func finishInterruption() {}

  func checkHealth() {}

  func shutDown() {
    guard isOpen else { return }
    isOpen = false
    _ = cache.removeAll()
    _ = functions.close(handle)
  }
}
