extension ConnectionSource {
  /// Opens connections to one SQLite database.
  ///
  /// Only one connection of SQLite writes at a time, and those that wait for it poll. So there is one
  /// connection that writes, for which tasks queue; with a write-ahead log others read beside it:
  /// <https://www.sqlite.org/wal.html#concurrency>
  init(_ configuration: SQLiteConfiguration) {
    var pool = configuration.pool
    let readerCount = pool.limit - 1
    if !configuration.isReadOnly { pool.limit = 1 }
    self.init(dialect: .sqlite, pool: pool) { try SQLiteDriver.connect(configuration) }
    // Each connection reads all definitions before its first statement, so one that only inspects the
    // database has no other beside it.
    guard !configuration.isReadOnly, !configuration.isInMemory, !configuration.inspectsOnly,
      readerCount > 0
    else { return }
    readers = { connection in
      let mode = try connection.first(BoundStatement(sql: "PRAGMA journal_mode")) { row in
        try row.read(0, as: String.self)
      }
      guard mode == SQLiteJournalMode.wal.rawValue else { return nil }
      var pool = configuration.pool
      pool.limit = readerCount
      return ConnectionSource(dialect: .sqlite, pool: pool) {
        try SQLiteDriver.connect(configuration.reader)
      }
    }
  }
}
