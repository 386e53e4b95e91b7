import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import MigrationPlanning
import MigrationReplay
import ProjectFiles
import SchemagenMigrator

/// What the tool would write now in the place of the newest migrations: where that is what their files
/// have, no one has edited them.
struct WrittenAgain {
  let workspace: MigrationWorkspace
  /// The ids of the migrations, oldest first.
  let ids: [String]

  /// Whether the scripts of a migration are what the tool would write, or still to be filled in by hand.
  ///
  /// - Parameter previous: The snapshot from before the migrations.
  func isTrue(of id: String, from previous: Snapshot) -> Bool {
    let folder = FilePath.join(workspace.migrationsPath, id)
    if WrittenRecord(in: folder)?.isTrue(of: folder) == true { return true }
    guard let files = try? scripts(in: folder), !files.isEmpty else { return false }
    if files.allSatisfy({ HandWritten.isBlank($0.bytes) }) { return true }
    return [false, true].contains { acceptsDataLoss in
      guard let planned = try? planned(from: previous, acceptingDataLoss: acceptsDataLoss) else {
        return false
      }
      let texts = planned.first { $0.id == id }?.files.filter { $0.name.hasSuffix(".sql") } ?? []
      return texts.count == files.count
        && texts.allSatisfy { text in
          files.contains { $0.name == text.name && $0.bytes == Array(text.text.utf8) }
        }
    }
  }

  private func scripts(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    try FileSystem.names(in: folder).filter { $0.hasSuffix(".sql") }.map { name in
      (name, try FileContents.read(FilePath.join(folder, name), as: name))
    }
  }

  /// Plans them from the state that they started from.
  private func planned(
    from previous: Snapshot, acceptingDataLoss: Bool
  ) throws -> [PlannedMigration] {
    let changes = try ids.map { try workspace.changesReader.changes(of: $0) }
    var answers = DecisionAnswers()
    for change in changes.reversed() {
      answers = answers.adding(DecisionAnswers(parsing: change?.answers ?? []))
    }
    answers.acceptsDataLoss = acceptingDataLoss
    var states: [Dialect: (before: DatabaseSchema, after: DatabaseSchema)] = [:]
    var starts: [Dialect: String] = [:]
    for dialect in workspace.dialects {
      let directory = try workspace.directory(dialect)
      guard let start = directory.migration(ids[0])?.header.before,
        let state = try state(start, in: directory, previous.schema(for: dialect))
      else { return [] }
      starts[dialect] = start
      states[dialect] = (
        before: directory.without(Set(ids)).migrations.replay(dialect).marking(state),
        after: try after(state, changes.map { $0?.state(for: dialect) })
      )
    }
    let plans = SchemaPlans(
      dialects: workspace.dialects, answers: answers,
      before: { states[$0]?.before ?? DatabaseSchema(dialect: $0) },
      after: { states[$0]?.after ?? DatabaseSchema(dialect: $0) })
    let name = ids.last?.dropFirst(MigrationName.timestampLength + 1) ?? ""
    return PlannedMigration.migrations(
      of: plans, from: starts,
      timestamps: ids.map { String($0.prefix(MigrationName.timestampLength)) },
      name: String(name), fingerprints: [:])
  }

  /// The state with a hash: that of the snapshot before, or one that the folder describes, as on a branch
  /// that did not know the others.
  private func state(
    _ hash: String, in directory: MigrationDirectory, _ previous: DatabaseSchema
  ) throws -> DatabaseSchema? {
    if previous.has(hash) { return previous }
    let history = try StateHistory(
      directory.migrations, dialect: previous.dialect,
      from: DatabaseSchema(dialect: previous.dialect), changes: workspace.changesReader.changes)
    return history.states.compactMap(\.self).first { $0.has(hash) }
  }

  /// The state after the migrations; without a file of changes it is that of the snapshot.
  private func after(
    _ state: DatabaseSchema, _ changes: [StateChange?]
  ) throws -> DatabaseSchema {
    let known = changes.compactMap(\.self)
    guard known.count == changes.count else {
      return try workspace.snapshotFile.read().schema(for: state.dialect)
    }
    return known.reduce(state) { $1.applied(to: $0) }
  }
}
