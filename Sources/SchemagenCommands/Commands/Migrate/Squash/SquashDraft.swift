import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import MigrationPlanning
import MigrationReplay
import MigrationReview
import MigrationScripts
import SQLLexicon
import SchemagenMigrator

/// One migration in the place of the first ones of a folder, planned and not written yet.
struct SquashDraft {
  /// What becomes of one database.
  struct Part {
    let dialect: Dialect
    /// The migrations that are replaced, oldest first.
    let replaced: [Migration]
    /// The state after them.
    let state: DatabaseSchema
    /// What they made by hand.
    let handWritten: HandWrittenSQL
  }

  /// The name of the new migration's folder.
  let id: String
  /// One for each database.
  let parts: [Part]
  private let fingerprints: [String: FingerprintChange]

  /// Plans from an empty database to the state after the last of some migrations.
  ///
  /// - Parameters:
  ///   - ids: The ids of the migrations, oldest first.
  ///   - name: The name of the new one.
  /// - Throws: A failure when the state is not known, or there is nothing left of it.
  init(of ids: [String], named name: String, in workspace: MigrationWorkspace) throws {
    let wanted = Set(ids)
    id = Self.id(after: ids.last ?? "", name, replacing: wanted)
    parts = try workspace.dialects.map { dialect in
      let directory = try workspace.directory(dialect)
      _ = try workspace.snapshot(checkedAgainst: [dialect: directory])
      let replaced = directory.migrations.filter { wanted.contains($0.id) }
      let history = try StateHistory(
        replaced, dialect: dialect, from: DatabaseSchema(dialect: dialect),
        changes: workspace.changesReader.changes)
      let replay = replaced.replay(dialect)
      let declared = history.states.last ?? nil
      guard let state = declared.map(replay.inlining) else { throw Self.unknownState(ids) }
      let generated = Self.generated(for: state)
      let handWritten = HandWrittenSQL(
        replay, beside: state, generated: generated,
        declarations: DeclarationHistory(files: replaced.map(\.path), states: history.states))
      return Part(dialect: dialect, replaced: replaced, state: state, handWritten: handWritten)
    }
    var sum: [String: String] = [:]
    for id in ids {
      guard let changes = try workspace.changesReader.changes(of: id) else {
        throw Self.unknownState(ids)
      }
      sum = changes.applied(to: sum)
    }
    fingerprints = FingerprintChange.between([:], sum)
  }

  /// The migration.
  ///
  /// - Parameter rows: The rows that the replaced ones leave in an empty database.
  /// - Throws: A failure when nothing is left of them.
  func migration(with rows: [Dialect: [TableRows]]) throws -> PlannedMigration {
    let plans = SchemaPlans(
      dialects: parts.map(\.dialect), answers: DecisionAnswers(),
      before: { DatabaseSchema(dialect: $0) },
      after: { dialect in
        parts.first { $0.dialect == dialect }?.state ?? DatabaseSchema(dialect: dialect)
      })
    var additions: [Dialect: (up: ScriptAdditions, down: ScriptAdditions)] = [:]
    var replaces: [Dialect: [SquashedMigration]] = [:]
    for part in parts {
      additions[part.dialect] = (
        part.handWritten.additions(
          from: .migrations, rows: TableRows.statements(for: rows[part.dialect] ?? [], part.dialect)
        ),
        part.handWritten.removals(from: .migrations)
      )
      replaces[part.dialect] = part.replaced.map {
        SquashedMigration(id: $0.id, checksum: $0.checksum)
      }
    }
    let timestamp = String(id.prefix(MigrationName.timestampLength))
    let planned = PlannedMigration.migrations(
      of: plans, from: [:], timestamps: [timestamp],
      name: String(id.dropFirst(timestamp.count + 1)), fingerprints: fingerprints,
      additions: additions, replaces: replaces)
    guard let migration = planned.first, planned.count == 1 else {
      throw CommandFailure(
        "These migrations leave no table, so there is nothing to squash them into.",
        help: "Name another migration with --until ID.")
    }
    return migration
  }

  /// The time of the last migration that is replaced, so that the new one comes before all others.
  private static func id(after last: String, _ name: String, replacing ids: Set<String>) -> String {
    let timestamp = last.prefix(MigrationName.timestampLength)
    let names = [name] + (2...9).map { "\(name)_\($0)" }
    return names.map { "\(timestamp)_\($0)" }.first { !ids.contains($0) } ?? "\(timestamp)_\(name)"
  }

  private static func generated(for state: DatabaseSchema) -> String {
    MigrationPlanner.plan(from: DatabaseSchema(dialect: state.dialect), to: state).stages
      .map { ScriptRenderer.written($0, $0.review()).text }.joined()
  }

  private static func unknownState(_ ids: [String]) -> CommandFailure {
    CommandFailure(
      "The state after \(ids.last ?? "") is not known, because a migration up to it has no "
        + "\(ChangesReader.fileName).",
      help: "Restore the folders from version control.")
  }
}
