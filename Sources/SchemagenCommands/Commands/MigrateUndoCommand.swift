import CanonicalJSON
import DatabaseSchema
import ProjectFiles
import SchemaDiagnostics
import SchemagenMigrator

/// `schemagen migrate undo`: takes the newest migration away again, while no database has it.
struct MigrateUndoCommand: Command {
  static let base = Option(
    "base", .required(valueName: "SNAPSHOT"),
    help: "The snapshot before the migration (default: the one that git has)")

  static let description = CommandDescription(
    ["migrate", "undo"], summary: "Take the newest migration away, while it is not applied",
    discussion: """
      Removes the folder of the newest migration and puts back the snapshot of before, so that the
      schema can be edited and `schemagen migrate` run again. The schema itself stays as it is.
      Of an edit that became two migrations, enum values first, both go.
      """,
    options: [base],
    examples: [.init("schemagen migrate undo", "after a migration that could not be applied")]
  ) { arguments throws(UsageError) in MigrateUndoCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.directory(url.dialect)
    guard let edit = NewestEdit(of: directory) else {
      throw CommandFailure("There is no migration in \(workspace.shownMigrations).")
    }
    let undone = try await unapplied(edit, workspace, url)
    let former = try FormerSnapshot(before: undone, in: workspace)
      .text(base: arguments.value(Self.base))
    try restore(former, in: workspace)
    for id in undone.reversed() {
      try FileSystem.remove(FilePath.join(workspace.migrationsPath, id))
    }
    let shown = undone.map { "\(workspace.shownMigrations)/\($0)" }
    if arguments.has(.json) {
      context.console.result((["removed": .strings(shown)] as JSONNode).text)
    } else {
      context.console.report(
        "Removed \(shown.joined(separator: " and ")), and put back "
          + "\(workspace.snapshotFile.shown).")
    }
    return .done
  }

  /// The ids of the edit's migrations that the database does not have, oldest first.
  private func unapplied(
    _ edit: NewestEdit, _ workspace: MigrationWorkspace, _ url: DatabaseURL
  ) async throws -> [String] {
    let migrator = workspace.migrator(MigratorOptions())
    let status = try await DatabaseAccess(url: url).status(by: migrator)
    let pending = status.entries.filter { $0.state == .pending || $0.state == .pendingOutOfOrder }
    let isPending = { (migration: Migration) in pending.contains { $0.id == migration.id } }
    guard isPending(edit.newest) else {
      throw CommandFailure(
        "\(url.shown) has the newest migration, \(edit.newest.id), already.",
        help: "Change the schema back and run `schemagen migrate`: a new migration goes back.")
    }
    return [edit.companion, edit.newest].compactMap(\.self).filter(isPending).map(\.id)
  }

  /// Puts the former snapshot back; without one there was none.
  private func restore(_ text: String?, in workspace: MigrationWorkspace) throws {
    guard let text else { return try FileSystem.remove(workspace.snapshotFile.path) }
    var files = FileTransaction(root: workspace.location.folder, isDurable: true)
    files.add(workspace.snapshotFile.path, text.utf8)
    _ = try files.commit()
  }
}
