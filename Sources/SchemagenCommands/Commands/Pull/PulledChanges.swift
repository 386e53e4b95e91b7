import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemaLifting
import SchemaLowering
import SchemaModel
import SchemagenMigrator

/// What a pull changes in a schema that is there.
struct PulledChanges {
  /// The tables of the schema before, with their names in the database.
  private let before: DatabaseSchema
  /// Its tables afterwards.
  private let after: DatabaseSchema
  private let renamed: RenamedTables

  /// - Parameters:
  ///   - before: The tables of the schema before.
  ///   - after: The schema afterwards.
  ///   - renamed: The tables that the database has under other names.
  init(from before: DatabaseSchema, to after: Schema, _ renamed: RenamedTables) {
    self.before = renamed.renamed(in: before)
    self.renamed = renamed
    self.after = Lowering.lower(after, to: before.dialect)
  }

  /// The changes, a phrase each.
  var summary: [String] {
    renamed.descriptions + MigrationPlanner.plan(from: before, to: after).summary
  }

  /// Refuses a database that has no table of the schema, or hardly any: it may be another one, or a new
  /// one.
  ///
  /// - Throws: A failure that names the ways out; what cannot be read.
  func protectModels(of workspace: MigrationWorkspace, from url: DatabaseURL) throws {
    let models = before.tables.filter { $0.model != nil }
    let there = Set(after.tables.map(\.name))
    let lost = models.filter { !there.contains($0.name) }
    let found = models.count - lost.count
    guard !lost.isEmpty, found * Self.leastShare <= models.count else { return }
    let schema = workspace.location.shown(in: workspace.context)
    let (have, others) =
      found == 0
      ? ("no table of \(schema)", "all models")
      : ("\(found) of the \(models.count) tables of \(schema)", "the models of the others")
    let hasMigrations = try !workspace.directory(url.dialect, mayBeMissing: true).migrations.isEmpty
    let isOther = !after.tables.isEmpty
    throw CommandFailure(
      "\(url.displayName) has \(have), and a pull would take out \(others): "
        + "\(Self.list(lost.map(\.name.description))). Nothing was written.",
      help: (isOther
        ? [
          "If it is not the database of this schema, give the right one with --url, or another file "
            + "to write with --schema."
        ] : []) + [
          "If the tables are not made there yet, run `schemagen migrate"
            + (hasMigrations ? " deploy` first." : "` first."),
          "If they are gone from it, `schemagen db pull --force` takes the models out.",
        ])
  }

  /// The tables of a schema for each one that its database has at least.
  private static let leastShare = 5

  /// Refuses to take out of the schema what no applied migration made, as it may be an edit of the
  /// schema that the database does not have yet.
  ///
  /// What the database has in another form than the schema and the migrations is taken over: it was
  /// changed there, and an earlier pull may have written what the schema says. A schema without
  /// migrations follows its database.
  ///
  /// - Throws: A failure that names the parts and the ways out; what cannot be read.
  func protectEdits(of workspace: MigrationWorkspace, from url: DatabaseURL) async throws {
    let directory = try workspace.directory(url.dialect, mayBeMissing: true)
    guard !directory.migrations.isEmpty, !directory.isPrisma else { return }
    let status = try await DatabaseAccess(url: url, console: workspace.context.console).status(
      by: workspace.migrator(MigratorOptions()))
    let pending = Set(status.pending.map(\.id))
    let applied = directory.migrations.filter { !pending.contains($0.id) }
    // Without a migration that made what the database has, each part of the schema may be an edit.
    let recorded =
      try applied.isEmpty
      ? nil : workspace.state(after: applied, of: directory, url.dialect).map(renamed.renamed)
    let change = StateChange(from: before, to: after)
    let lost = change.undone(since: recorded)
    if lost.isEmpty { return }
    let divided = recorded.map { change.divided(since: $0) } ?? []
    let form = lost.contains(where: change.replaces) ? " in this form" : ""
    throw CommandFailure(
      "\(workspace.location.shown(in: workspace.context)) has what \(url.displayName) does not have"
        + "\(form), and a pull would take it out: \(Self.list(lost.map(\.description))). "
        + "Nothing was written.",
      help: divided.isEmpty ? Self.wayOut(pending.sorted()) : Self.wayOut(besides: divided),
      "If an earlier pull wrote it, and the database has it no longer, "
        + "`schemagen db pull --force` takes it out.")
  }

  private static func list(_ names: [String]) -> String {
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return names.prefix(5).joined(separator: ", ") + more
  }

  private static func wayOut(_ pending: [String]) -> String {
    let start = "If it is written by hand, run `schemagen migrate"
    return switch pending.count {
    case 0: start + "` first, which writes and applies a migration for it."
    case 1: start + " deploy` first, which applies \(pending[0])."
    default: start + " deploy` first, which applies the \(pending.count) pending migrations."
    }
  }

  /// The way out where a migration would also change what was changed in the database.
  private static func wayOut(besides divided: [FactSubject]) -> String {
    "If it is written by hand, keep a copy, run `schemagen db pull --force`, record what was changed in "
      + "the database with `schemagen migrate --create-only` and `schemagen migrate baseline`, and "
      + "put it back. A migration now would not know of these changes in the database: "
      + "\(list(divided.map(\.description)))."
  }
}
