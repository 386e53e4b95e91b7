/// How SQLite makes transactions atomic: <https://www.sqlite.org/pragma.html#pragma_journal_mode>.
public enum SQLiteJournalMode: String, Sendable, CaseIterable {
  /// A write-ahead log, with which connections read while another one writes.
  case wal
  /// A rollback journal, with which a database is one file when nothing writes to it.
  case delete
}
