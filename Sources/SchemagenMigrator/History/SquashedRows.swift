import MigrationFiles

/// The rows that a history has of the migrations that another one replaces.
struct SquashedRows {
  private let migration: Migration
  /// The rows in the order of the migrations.
  private let rows: [AppliedMigration]

  /// Finds them.
  ///
  /// - Parameters:
  ///   - migration: The migration that replaces others.
  ///   - history: All rows.
  init(of migration: Migration, in history: [AppliedMigration]) {
    self.migration = migration
    let known = Dictionary(history.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = migration.header.replaces.compactMap { known[$0.id] }
  }

  /// Whether the history has no such row.
  var isEmpty: Bool { rows.isEmpty }

  /// Whether a row is one of them.
  func contains(_ row: AppliedMigration) -> Bool { rows.contains { $0.id == row.id } }

  /// The row of the migration, as if it had run when they did.
  var sum: AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: rows.first?.startedAt ?? "",
      finishedAt: rows.last?.finishedAt, statementsDone: 0, hashAfter: migration.header.after,
      reversal: rows.lazy.compactMap(\.reversal).first)
  }

  /// Why the database cannot go on with the migration that replaces them; nil where it has all of them, as
  /// they were.
  var obstacle: MigrationError? {
    let replaced = migration.header.replaces
    if let row = rows.first(where: { $0.finishedAt == nil }) {
      return error("\(row.id), which \(migration.id) replaces, was interrupted on this database.")
    }
    let recorded = Set(rows.map { SquashedMigration(id: $0.id, checksum: $0.checksum) })
    if rows.count < replaced.count, let next = replaced.first(where: { !recorded.contains($0) }) {
      return error(
        "\(migration.id) replaces \(replaced.count) migrations, of which this database has "
          + "\(rows.count); \(next.id) is missing.")
    }
    guard let edited = replaced.first(where: { !recorded.contains($0) }) else { return nil }
    return error(
      "The database has another \(edited.id) than the one that \(migration.id) replaces.")
  }

  private func error(_ message: String) -> MigrationError {
    let last = migration.header.replaces.last?.id ?? migration.id
    return MigrationError(
      .history, message,
      help:
        "Deploy a version of the folder first that has the migrations up to \(last) themselves, then "
        + "this one.")
  }
}
