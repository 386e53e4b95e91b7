/// The comparison of the migrations of a folder with those of a database.
public struct MigrationStatus: Equatable, Sendable {
  /// The state of one migration.
  public enum State: Equatable, Sendable {
    /// Applied, at a time in UTC.
    case applied(at: String)
    /// Not applied yet.
    case pending
    /// Not applied yet, although a newer one is, as after a merge.
    case pendingOutOfOrder
    /// It runs without a transaction, and another runner is at work on it.
    case running(by: String, statementsDone: Int)
    /// It runs without a transaction, and was interrupted after some of its statements.
    case interrupted(statementsDone: Int)
    /// It runs without a transaction, was interrupted, and its file no longer starts with the statements
    /// that were executed; with what to do about it.
    case blocked(MigrationError)
    /// It replaces migrations of which the database has only some; with what to do about it.
    case incomplete(MigrationError)
    /// It was interrupted on its way up and the folder does not have it, or it was taken back in part; with
    /// what to do about it.
    case unfinished(MigrationError)
    /// Its file differs from the one that was applied.
    case edited(recorded: String, found: String)
    /// It is in the database, but not in the folder.
    case missing
  }

  /// One migration and its state.
  public struct Entry: Equatable, Sendable {
    /// The name of the migration's folder.
    public let id: String
    /// Its state.
    public let state: State
    /// When it was started in the database, in UTC, as `YYYY-MM-DDThh:mm:ss.sssZ`.
    public private(set) var startedAt: String?
    /// When it was finished there.
    public private(set) var finishedAt: String?

    /// Whether a statement of it was executed or started, as far as the database knows.
    package private(set) var hasRun: Bool

    /// - Parameter row: What the database knows of it.
    init(id: String, state: State, row: AppliedMigration?) {
      hasRun = row?.hasRun ?? false
      self.id = id
      self.state = state
      startedAt = row?.startedAt
      finishedAt = row?.finishedAt
    }

    /// Whether it is applied, and its file is as it was then.
    package var isApplied: Bool { if case .applied = state { true } else { false } }

    /// Whether it runs without a transaction, and only a part of it has run.
    package var isPartial: Bool {
      switch state {
      case .interrupted, .running: hasRun
      case .applied, .pending, .pendingOutOfOrder, .blocked, .incomplete, .unfinished, .edited,
        .missing:
        false
      }
    }

    /// Whether a part of it is in the database, and the rest is not.
    package var isBegun: Bool {
      switch state {
      case .interrupted, .blocked, .unfinished: true
      case .applied, .pending, .pendingOutOfOrder, .running, .incomplete, .edited, .missing: false
      }
    }

    /// How long it took in the database.
    package var milliseconds: Int? {
      guard let startedAt, let finishedAt, let start = UTCTime.seconds(of: startedAt),
        let end = UTCTime.seconds(of: finishedAt)
      else { return nil }
      return Int(((end - start) * 1000).rounded())
    }
  }

  /// All migrations of the folder and of the database, in the order of their names.
  public let entries: [Entry]
  /// Whether the database schema is there in which the history is, or will be.
  package let hasSchema: Bool

  /// Compares a folder with the history of a database.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - snapshot: What the database holds; nil for one that does not exist yet.
  init(_ directory: MigrationDirectory, _ snapshot: HistorySnapshot?) {
    hasSchema = snapshot?.hasSchema ?? true
    let snapshot = snapshot?.seen(by: directory)
    let history = snapshot?.rows ?? []
    let rows = Dictionary(history.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newest = history.filter { $0.finishedAt != nil }.map(\.id).max() ?? ""
    let known = directory.migrations.map { migration -> Entry in
      let row = rows[migration.id]
      let state =
        snapshot?.obstacles[migration.id].map(State.incomplete)
        ?? Self.state(of: migration, row, newest: newest, in: snapshot)
      return Entry(id: migration.id, state: state, row: row)
    }
    let ids = Set(directory.migrations.map(\.id))
    let missing = history.filter { !ids.contains($0.id) }.map {
      Entry(id: $0.id, state: Self.state(ofMissing: $0, from: directory.path), row: $0)
    }
    entries = (known + missing).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The migrations that the next run applies, an interrupted one included.
  public var pending: [Entry] {
    entries.filter { entry in
      switch entry.state {
      case .pending, .pendingOutOfOrder, .interrupted, .running: true
      case .applied, .edited, .blocked, .incomplete, .unfinished, .missing: false
      }
    }
  }

  /// Whether all migrations are applied, and not one is edited or missing.
  public var isUpToDate: Bool {
    entries.allSatisfy { if case .applied = $0.state { true } else { false } }
  }

  private static func state(ofMissing row: AppliedMigration, from folder: String) -> State {
    if row.finishedAt == nil { return .unfinished(.interrupted(row, missingFrom: folder)) }
    if let progress = row.reversal {
      return .unfinished(.takenBackInPart(row.id, progress, isInFolder: false))
    }
    return .missing
  }

  private static func state(
    of migration: Migration, _ row: AppliedMigration?, newest: String,
    in snapshot: HistorySnapshot?
  ) -> State {
    guard let row, let snapshot else {
      return migration.id < newest ? .pendingOutOfOrder : .pending
    }
    guard let finishedAt = row.finishedAt else {
      if let runner = snapshot.runner {
        return .running(by: runner, statementsDone: row.statementsDone)
      }
      do throws(MigrationError) {
        if let obstacle = try Resumption(migration, row, in: snapshot.home).obstacle() {
          return .blocked(obstacle)
        }
      } catch {
        return .blocked(error)
      }
      return .interrupted(statementsDone: row.statementsDone)
    }
    if let progress = row.reversal {
      return .unfinished(.takenBackInPart(migration.id, progress, isInFolder: true))
    }
    guard row.checksum == migration.checksum else {
      return .edited(recorded: row.checksum, found: migration.checksum)
    }
    return .applied(at: finishedAt)
  }
}
