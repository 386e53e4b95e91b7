import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemagenMigrator

/// The newest migrations of a folder, which an earlier `migrate` wrote and could not apply, and which the
/// next one replaces.
struct ReplacedMigrations {
  /// Their ids, oldest first.
  let ids: [String]
  /// Why the newest one that could not be applied stays, a sentence; nil where it does not.
  let reason: String?

  /// Nothing to replace.
  static let nothing = ReplacedMigrations([], reason: nil)

  private init(_ ids: [String], reason: String?) {
    self.ids = ids
    self.reason = reason
  }

  /// What the next migration replaces: those that are byte for byte as they were written, for the
  /// same database, which has no row of them, and that git does not track.
  ///
  /// - Throws: A failure when the history of the database cannot be read.
  static func find(
    in directory: MigrationDirectory, of url: DatabaseURL, _ workspace: MigrationWorkspace
  ) async throws -> ReplacedMigrations {
    let candidates = directory.migrations.reversed().lazy.map { migration in
      (migration.id, WrittenRecord(in: FilePath.join(workspace.migrationsPath, migration.id)))
    }
    guard candidates.first?.1 != nil else { return .nothing }
    let status = try await DatabaseAccess(url: url, console: workspace.context.console)
      .status(by: workspace.migrator(MigratorOptions()))
    var ids: [String] = []
    for case (let id, let record?) in candidates.prefix(while: { $0.1 != nil }) {
      guard let entry = status.entries.first(where: { $0.id == id }), !entry.isApplied else {
        break
      }
      if let obstacle = obstacle(to: id, record, entry.state, url, workspace) {
        guard ids.isEmpty else { break }
        return ReplacedMigrations([], reason: "\(id) is not replaced, because \(obstacle).")
      }
      ids.insert(id, at: 0)
    }
    return ReplacedMigrations(ids, reason: nil)
  }

  /// Why a migration that is not applied stays; nil where it can be replaced.
  private static func obstacle(
    to id: String, _ record: WrittenRecord, _ state: MigrationStatus.State, _ url: DatabaseURL,
    _ workspace: MigrationWorkspace
  ) -> String? {
    let folder = FilePath.join(workspace.migrationsPath, id)
    guard state == .pending || state == .pendingOutOfOrder else {
      return "a part of it has run"
    }
    guard record.database == url.displayName else {
      return "it was written for \(record.database), which may have it by now"
    }
    guard record.isTrue(of: folder) else { return "its files were edited after they were written" }
    guard !GitFile(path: folder).isTracked else { return "git tracks it" }
    return nil
  }

  /// The snapshot from which the migration starts that replaces them.
  ///
  /// - Throws: A failure when it is not known.
  func base(in workspace: MigrationWorkspace) throws -> Snapshot {
    let text = try PreviousSnapshot(before: ids, in: workspace).text(base: nil)
    return try text.map(Snapshot.init(decoding:)) ?? Snapshot()
  }
}
