import DatabaseSchema
import SchemaDiagnostics
import SchemagenMigrator

/// `schemagen migrate undo`: takes the newest migration away again, while no database has it.
struct MigrateUndoCommand: Command {
  static let base = Option(
    "base", .required(placeholder: "SNAPSHOT"),
    help: "The snapshot before the migration (default: the one that git has)")

  static let description = CommandDescription(
    ["migrate", "undo"], summary: "Take the newest migration away, while it is not applied",
    discussion: """
      Removes the folder of the newest migration and puts back the snapshot of before, so that the
      schema can be edited and `schemagen migrate` run again. The schema itself stays as it is.
      """,
    options: [base],
    examples: [.init("schemagen migrate undo", "after a migration that could not be applied")]
  ) { arguments throws(UsageError) in MigrateUndoCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.directory(url.dialect)
    guard let newest = directory.migrations.last else {
      throw CommandFailure("There is no migration in \(workspace.shownMigrations).")
    }
    try await checkNotApplied(newest, workspace, url)
    let former = try FormerSnapshot(workspace: workspace, migration: newest, dialect: url.dialect)
      .text(base: arguments.value(Self.base))
    try restore(former, in: workspace)
    try FileSystem.remove(FilePath.join(workspace.migrationsPath, newest.id))
    let shown = "\(workspace.shownMigrations)/\(newest.id)"
    if arguments.has(.json) {
      context.console.result((["removed": .string(shown)] as JSONDocument).text)
    } else {
      context.console.report("Removed \(shown), and put back \(workspace.snapshotFile.shown).")
    }
    return .done
  }

  private func checkNotApplied(
    _ migration: Migration, _ workspace: MigrationWorkspace, _ url: DatabaseURL
  ) async throws {
    let migrator = workspace.migrator(MigratorOptions())
    let status = try await DatabaseAccess(url: url).status(by: migrator)
    let isPending = status.entries.contains { entry in
      entry.id == migration.id && (entry.state == .pending || entry.state == .pendingOutOfOrder)
    }
    guard !isPending else { return }
    throw CommandFailure(
      "\(url.shown) has the newest migration, \(migration.id), already.",
      help: "Change the schema back and run `schemagen migrate`: a new migration goes back.")
  }

  /// Puts the former snapshot back; without one there was none.
  private func restore(_ text: String?, in workspace: MigrationWorkspace) throws {
    guard let text else { return try FileSystem.remove(workspace.snapshotFile.path) }
    var files = FileTransaction(root: workspace.location.folder, isDurable: true)
    files.add(workspace.snapshotFile.path, text.utf8)
    _ = try files.commit()
  }
}
