/// How the migrations of a folder and those of a database compare.
public struct MigrationStatus: Equatable, Sendable {
  /// What became of one migration.
  public enum State: Equatable, Sendable {
    /// Applied, at a time in UTC.
    case applied(at: String)
    /// Not applied yet.
    case pending
    /// Not applied yet, though a newer one is: it came with a merge.
    case pendingOutOfOrder
    /// It runs without a transaction, and stopped after some of its statements.
    case interrupted(statementsDone: Int)
    /// Its file is not the one that was applied.
    case edited(recorded: String, found: String)
    /// The database has it, the folder does not.
    case missing
  }

  /// One migration and what became of it.
  public struct Entry: Equatable, Sendable {
    /// The name of the migration's folder.
    public let id: String
    /// What became of it.
    public let state: State
  }

  /// All migrations of the folder and of the database, in the order of their names.
  public let entries: [Entry]

  /// Compares a folder with the rows of a history table.
  package init(_ directory: MigrationDirectory, history: [AppliedMigration]) {
    let rows = Dictionary(history.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newest = history.filter { $0.finishedAt != nil }.map(\.id).max() ?? ""
    let known = directory.migrations.map { migration in
      Entry(id: migration.id, state: Self.state(of: migration, rows[migration.id], newest: newest))
    }
    let ids = Set(directory.migrations.map(\.id))
    let missing = history.filter { !ids.contains($0.id) }.map { Entry(id: $0.id, state: .missing) }
    entries = (known + missing).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The migrations that the next run applies, an interrupted one included.
  public var pending: [Entry] {
    entries.filter { entry in
      switch entry.state {
      case .pending, .pendingOutOfOrder, .interrupted: true
      case .applied, .edited, .missing: false
      }
    }
  }

  /// Whether there is nothing to apply and nothing wrong.
  public var isUpToDate: Bool {
    entries.allSatisfy { if case .applied = $0.state { true } else { false } }
  }

  private static func state(
    of migration: Migration, _ row: AppliedMigration?, newest: String
  ) -> State {
    guard let row else { return migration.id < newest ? .pendingOutOfOrder : .pending }
    guard let finishedAt = row.finishedAt else {
      return .interrupted(statementsDone: row.statementsDone)
    }
    guard row.checksum == migration.checksum else {
      return .edited(recorded: row.checksum, found: migration.checksum)
    }
    return .applied(at: finishedAt)
  }
}
