/// What a database or a backup of it holds.
struct BackupContents: Equatable, Sendable {
  /// How many tables there are, without that of the history.
  let tables: Int
  /// The names of the migrations in the history, sorted.
  let migrations: [String]

  /// `3 tables, 1 migration`.
  var words: String {
    "\(tables) \(tables == 1 ? "table" : "tables"), "
      + "\(migrations.count) \(migrations.count == 1 ? "migration" : "migrations")"
  }
}
