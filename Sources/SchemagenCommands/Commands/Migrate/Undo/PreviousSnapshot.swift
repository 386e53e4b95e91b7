import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import ProjectFiles
import SchemagenMigrator

/// Finds the snapshot from before a migration.
struct PreviousSnapshot {
  let workspace: MigrationWorkspace
  /// The migration in each dialect; the snapshot holds the states of them all.
  let migrations: [(dialect: Dialect, migration: Migration)]
  /// The names of the folders that are removed.
  let folders: [String]
  /// Whether migrations remain.
  private let hasOthers: Bool

  /// Reads the first of some migrations in every dialect of a workspace.
  ///
  /// - Parameter ids: The names of their folders, oldest first.
  /// - Throws: A failure when a dialect's file cannot be read.
  init(before ids: [String], in workspace: MigrationWorkspace) throws {
    self.workspace = workspace
    folders = ids
    let id = ids.first
    let directories = try workspace.dialects.map { ($0, try workspace.directory($0)) }
    migrations = directories.compactMap { dialect, directory in
      directory.migration(id ?? "").map { (dialect, $0) }
    }
    hasOthers = directories.contains { !$1.without(Set(ids)).migrations.isEmpty }
  }

  /// The text of the snapshot before the migration; `nil` if there was no snapshot.
  ///
  /// - Parameter base: The file that `--base` names.
  /// - Throws: A failure when no matching snapshot is found.
  func text(base: String?) throws -> String? {
    let wanted = try wantedHashes()
    let id = migrations.first?.migration.id ?? ""
    if let base {
      let path = workspace.context.absolute(base)
      let snapshot = try SnapshotFile(path: path, displayPath: base).read()
      guard snapshot.has(wanted) else {
        throw CommandFailure("\(base) is not the snapshot from before \(id).")
      }
      return snapshot.encoded()
    }
    if !hasOthers, wanted.allSatisfy({ DatabaseSchema(dialect: $0.dialect).has($0.hash) }) {
      return nil
    }
    if let snapshot = try computed(), snapshot.has(wanted) { return snapshot.encoded() }
    // After a merge, the state that the header names lacks the other branches.
    if let snapshot = try workspace.sum(without: Set(folders)) { return snapshot.encoded() }
    // A migration that only changes rows has the same hash before and after it.
    let current = try workspace.snapshotFile.exists ? workspace.snapshotFile.read().encoded() : nil
    for revision in [":", "HEAD:"] {
      guard let text = GitFile(path: workspace.snapshotFile.path).text(at: revision),
        let snapshot = try? Snapshot(decoding: text),
        snapshot.encoded() != current, snapshot.has(wanted)
      else { continue }
      return text
    }
    throw CommandFailure(
      "The snapshot from before \(id) is not in git.",
      help:
        "Pass it with --base SNAPSHOT, or restore \(workspace.snapshotFile.displayPath) yourself "
        + "and delete \(folders.count > 1 ? "the folders" : "the folder") "
        + folders.joined(separator: " and ") + ".")
  }

  /// The newest snapshot without what the migrations have changed; nil when a folder does not say.
  private func computed() throws -> Snapshot? {
    let file = workspace.snapshotFile
    guard let newest = try file.exists ? file.read(resolve: workspace.sum) : workspace.sum()
    else { return nil }
    var fingerprints = newest.fingerprints
    for folder in folders.reversed() {
      guard let changes = try workspace.changesReader.changes(of: folder) else { return nil }
      fingerprints = changes.reversed(from: fingerprints)
    }
    var sections: [DatabaseSchema] = []
    for dialect in newest.dialects {
      let undone = try workspace.directory(dialect).migrations.filter { folders.contains($0.id) }
      let history = try StateHistory(
        undone, dialect: dialect, from: nil, newest: newest.schema(for: dialect),
        changes: workspace.changesReader.changes)
      guard let state = history.states.first ?? nil else { return nil }
      sections.append(state)
    }
    return Snapshot(fingerprints: fingerprints, sections: sections)
  }

  private func wantedHashes() throws -> [(dialect: Dialect, hash: String)] {
    try migrations.map { dialect, migration in
      guard let before = migration.header.before else {
        throw CommandFailure(
          "\(migration.path) has no `-- before:` line, so the state before it is unknown.",
          help:
            "Restore \(workspace.snapshotFile.displayPath) from version control and delete the folder."
        )
      }
      return (dialect, before)
    }
  }
}

extension Snapshot {
  /// Whether the states of some dialects are those with the hashes.
  fileprivate func has(_ hashes: [(dialect: Dialect, hash: String)]) -> Bool {
    hashes.allSatisfy { has($0.hash, for: $0.dialect) }
  }
}
