/// One connection to a SQLite database.
final class SQLiteDriver: Driver {
  let library: SQLiteLibrary
  let functions: SQLiteFunctions
  let handle: OpaquePointer
  var cache: StatementCache<SQLitePreparedStatement>
  /// What the connection has opened, for messages: `the SQLite file /srv/app.db`.
  let place: String
  private var isOpen = true

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
  /// <https://www.sqlite.org/lang_transaction.html#immediate>
  func beginStatement(isolation: IsolationLevel?) -> String { "BEGIN IMMEDIATE" }

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
