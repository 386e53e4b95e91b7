import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import MigrationPlanning
import SchemaModel
import SchemagenMigrator
import SchemagenRuntime

/// Runs all migrations on an empty database, then takes them back one by one, and compares each state
/// with the one that the folder describes.
struct ReplayCheck {
  let workspace: MigrationWorkspace
  /// The empty database.
  let url: DatabaseURL

  /// The problems up to the first that keeps the others from being seen.
  ///
  /// - Throws: A failure when the database cannot be reached.
  func problems() async throws -> [CheckProblem] {
    var options = MigratorOptions()
    options.now = workspace.context.now
    // Each state is compared here, with all of its differences.
    options.verifies = false
    let migrator = workspace.migrator(options)
    let access = DatabaseAccess(url: url, console: workspace.context.console)
    do {
      _ = try await access.open { try await migrator.deploy(to: $0) }
    } catch let error as MigrationError {
      return [CheckProblem(error, about: "On an empty database")]
    }
    let differences = try await differences(migrator)
    guard differences.isEmpty else {
      return [
        CheckProblem(
          "The migrations do not lead to the state of \(workspace.snapshotFile.displayPath):",
          help: differences.map { "- \($0)" })
      ]
    }
    return try await takingBack(migrator)
  }

  /// Takes the migrations back, the newest first.
  private func takingBack(_ migrator: Migrator) async throws -> [CheckProblem] {
    let access = DatabaseAccess(url: url, console: workspace.context.console)
    while true {
      let next: String?
      do {
        next = try await access.open { database -> String? in
          guard let reversal = try await migrator.reversals(of: .newest(1), in: database).first
          else { return nil }
          _ = try await migrator.revert(reversal, acceptsLoss: true, in: database)
          return reversal.id
        }
      } catch let error as MigrationError {
        return [CheckProblem(error)]
      }
      guard let next else { return [] }
      let differences = try await differences(migrator)
      guard differences.isEmpty else {
        return [
          CheckProblem(
            "down.sql of \(next) does not lead back to the state before it:",
            help: differences.map { "- \($0)" })
        ]
      }
    }
  }

  /// What a database still has, from which everything should be gone but the history.
  static func remains(in url: DatabaseURL, _ workspace: MigrationWorkspace) async throws -> [String]
  {
    let schemas = workspace.datasource.schemas
    let access = DatabaseAccess(url: url, console: workspace.context.console, isReadOnly: true)
    let scripts = try await access.open { database in
      try await database.read { connection in
        try url.dialect.introspector.scripts(
          emptying: connection, schemas: schemas.isEmpty ? nil : schemas)
      }
    }
    // The history itself is one of them, unless it is in another database schema.
    return scripts.statements.filter { !$0.contains(DatabaseNaming.historyTable) }
      .map { "left: what `\($0)` would drop" }
  }

  /// What the database has other than after its applied migrations.
  private func differences(_ migrator: Migrator) async throws -> [String] {
    let access = DatabaseAccess(url: url, console: workspace.context.console, isReadOnly: true)
    let status = try await access.status(by: migrator)
    guard status.entries.contains(where: \.isApplied) else {
      return try await Self.remains(in: url, workspace)
    }
    let recorded = try RecordedState(status, in: workspace, of: url)
    let live = try await LiveState.read(
      url, schemas: recorded.state.schemas, comparedWith: recorded.state, in: workspace.context)
    return try DriftReport(recorded: recorded, live: live, answers: DecisionAnswers()).differences
  }
}
