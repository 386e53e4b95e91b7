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

  /// Refuses to take out of the schema what no applied migration made: it is an edit of the schema that
  /// the database does not have yet.
  ///
  /// - Throws: A failure that names the parts and the way out; what cannot be read.
  func protectEdits(of workspace: MigrationWorkspace, from url: DatabaseURL) async throws {
    let directory = try workspace.directory(url.dialect)
    if directory.migrations.isEmpty || directory.isPrisma { return }
    let status = try await DatabaseAccess(url: url).status(
      by: workspace.migrator(MigratorOptions()))
    let pending = Set(status.pending.map(\.id))
    let applied = directory.migrations.filter { !pending.contains($0.id) }
    // Where the state is not known, each part may be an edit.
    let recorded = try workspace.state(after: applied, of: directory, url.dialect)
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
