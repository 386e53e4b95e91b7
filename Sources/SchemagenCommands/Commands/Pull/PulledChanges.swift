import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemaLowering
import SchemaModel
import SchemagenMigrator

/// What a pull changes in a schema that is there.
struct PulledChanges {
  /// The tables of the schema before.
  private let before: DatabaseSchema
  /// Its tables afterwards.
  private let after: DatabaseSchema

  /// - Parameters:
  ///   - before: The tables of the schema before.
  ///   - after: The schema afterwards.
  init(from before: DatabaseSchema, to after: Schema) {
    self.before = before
    self.after = Lowering.lower(after, to: before.dialect)
  }

  /// The changes, a phrase each.
  var summary: [String] { MigrationPlanner.plan(from: before, to: after).summary }

  /// Refuses to take out of the schema what no applied migration made, or all of it for a database
  /// without tables: these are edits of the schema that the database does not have yet.
  ///
  /// - Throws: A failure that names the parts and the way out; what cannot be read.
  func protectEdits(of workspace: MigrationWorkspace, from url: DatabaseURL) async throws {
    let directory = try workspace.directory(url.dialect, mayBeMissing: true)
    let hasMigrations = !directory.migrations.isEmpty && !directory.isPrisma
    // A schema without migrations follows its database, unless that has no tables yet.
    if !hasMigrations, !after.tables.isEmpty { return }
    var pending: Set<String> = []
    var recorded: DatabaseSchema?
    if hasMigrations {
      let status = try await DatabaseAccess(url: url, console: workspace.context.console).status(
        by: workspace.migrator(MigratorOptions()))
      pending = Set(status.pending.map(\.id))
      let applied = directory.migrations.filter { !pending.contains($0.id) }
      recorded = try workspace.state(after: applied, of: directory, url.dialect)
    }
    // Where the state is not known, each part may be an edit.
    let lost = StateChange(from: before, to: after)
      .undone(since: recorded ?? DatabaseSchema(dialect: url.dialect))
    if lost.isEmpty { return }
    throw CommandFailure(
      "\(workspace.location.shown(in: workspace.context)) has what \(url.displayName) does not have "
        + "yet, and a pull would take it out: \(Self.list(lost)). Nothing was written.",
      help: Self.wayOut(pending.sorted()), "`schemagen db pull --force` takes it out.")
  }

  private static func list(_ subjects: [FactSubject]) -> String {
    let more = subjects.count > 5 ? " and \(subjects.count - 5) more" : ""
    return subjects.prefix(5).map(\.description).joined(separator: ", ") + more
  }

  private static func wayOut(_ pending: [String]) -> String {
    switch pending.count {
    case 0: "Run `schemagen migrate` first, which writes and applies a migration for it."
    case 1: "Run `schemagen migrate deploy` first, which applies \(pending[0])."
    default:
      "Run `schemagen migrate deploy` first, which applies the \(pending.count) pending migrations."
    }
  }
}
