import DatabaseSchema
import DatabaseTypes
import MigrationReplay
import SchemagenMigrator

/// The state after the migrations that a database has.
struct RecordedState {
  /// The newest of them.
  let migration: String
  let state: DatabaseSchema
  private let migrations: [Migration]
  private let changes: ChangesReader

  /// Adds up what the applied migrations changed; what is pending is left out.
  ///
  /// - Throws: A failure when the database has no migrations, has some that the folder does not have,
  ///   or the folder does not say what one changes.
  init(_ status: MigrationStatus, in workspace: MigrationWorkspace, of url: DatabaseURL) throws {
    let dialect = url.dialect
    var applied: Set<String> = []
    for entry in status.entries {
      switch entry.state {
      case .applied, .edited: applied.insert(entry.id)
      case .pending, .pendingOutOfOrder: break
      case .missing: throw Self.missing(entry.id, workspace)
      case .incomplete(let error), .unfinished(let error): throw error
      case .running(let runner, _): throw MigrationError.running(entry.id, by: runner)
      // Where none of its statements has run, it is as good as pending.
      case .interrupted where !entry.hasRun: break
      case .interrupted, .blocked: throw Self.interrupted(entry.id)
      }
    }
    let directory = try workspace.directory(dialect)
    let migrations = directory.migrations.filter { applied.contains($0.id) }
    guard let newest = migrations.last else {
      throw CommandFailure(
        "\(url.displayName) has no applied migrations, so there is no state to compare it with.",
        help: "`schemagen diff --from URL --to schema` compares a database with a schema.")
    }
    migration = newest.id
    guard let sum = try workspace.state(after: migrations, of: directory, dialect) else {
      let isPending = migrations.count < directory.migrations.count
      let missing = try migrations.first { try workspace.changesReader.changes(of: $0.id) == nil }
      throw CommandFailure(
        "The state after \(newest.id) is not known, because \(missing?.id ?? newest.id) has no "
          + "\(ChangesReader.fileName).",
        help: "Restore it from version control" + (isPending ? ", or apply what is pending." : "."))
    }
    state = sum
    self.migrations = migrations
    changes = workspace.changesReader
  }

  /// A live state, said in the words of the recorded one, without what the migrations made by hand
  /// beside it. Their scripts are read only where something differs.
  ///
  /// - Throws: A failure when a file of changes cannot be read.
  func withoutHandWritten(_ live: DatabaseSchema) throws -> DatabaseSchema {
    if live == state { return live }
    let history = try StateHistory(
      migrations, dialect: state.dialect, from: DatabaseSchema(dialect: state.dialect),
      newest: state, changes: changes.changes)
    return migrations.handWritten(beside: history)?.removed(from: live) ?? live
  }

  /// The state with what the scripts say of columns, indexes and constraints, and a schema does not.
  var withWords: DatabaseSchema { migrations.replay(state.dialect).marking(state) }

  private static func missing(_ id: String, _ workspace: MigrationWorkspace) -> CommandFailure {
    CommandFailure(
      "\(id) is applied to the database, but is not in \(workspace.migrationsDisplayPath).",
      help: "Restore its folder from version control.")
  }

  private static func interrupted(_ id: String) -> CommandFailure {
    CommandFailure(
      "\(id) was interrupted: a part of it is in the database, so there is no state to compare it "
        + "with.",
      help: "Run `schemagen migrate deploy`, which resumes it.")
  }
}
