import CanonicalJSON
import MigrationFiles
import ProjectFiles
import SchemaDiagnostics
import SchemagenMigrator

/// `schemagen migrate undo`: removes the newest migration if it has not been applied.
struct MigrateUndoCommand: Command {
  static let base = Option(
    "base", .required(valueName: "SNAPSHOT"),
    help: "The snapshot from before the migration (default: from its changes.json, or git)")

  static let force = Option(
    "force", help: "Also remove a migration whose files are not committed")

  static let description = CommandDescription(
    ["migrate", "undo"], summary: "Remove the newest migration if it has not been applied",
    discussion: """
      Deletes the folder of the newest migration and restores the snapshot from before it, so that
      you can edit the schema and run `schemagen migrate` again. The schema itself is not changed.
      If `schemagen migrate` wrote two migrations (enum values come first), both are removed. Where
      the files are not committed, it asks first, or needs --force; not for a migration that the
      database refused and that is as `schemagen migrate` wrote it.
      """,
    options: [base, force],
    examples: [.init("schemagen migrate undo", "after a migration could not be applied")]
  ) { arguments throws(UsageError) in MigrateUndoCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.directory(url.dialect)
    guard let target = UndoTarget(of: directory) else {
      throw CommandFailure("There is no migration in \(workspace.migrationsDisplayPath).")
    }
    let undone = try await unapplied(target, workspace, url)
    let previous = try PreviousSnapshot(before: undone, in: workspace)
      .text(base: arguments.value(Self.base))
    if !arguments.has(Self.force) { try confirm(undone, workspace) }
    try remove(undone, restoring: previous, in: workspace)
    report(undone, workspace, hasPrevious: previous != nil)
    return .done
  }

  /// Asks before work is lost that only the disk has: it is neither in git, nor as the tool wrote it for the
  /// database, nor still to be written.
  private func confirm(_ undone: [String], _ workspace: MigrationWorkspace) throws {
    for id in undone {
      let folder = FilePath.join(workspace.migrationsPath, id)
      if WrittenRecord(in: folder)?.isTrue(of: folder) == true || isBlank(folder) { continue }
      guard let file = GitFile.uncommitted(in: folder) else { continue }
      let path = workspace.context.displayPath(file)
      try Confirmation("remove \(path), which is not committed").ask(
        in: workspace.context.console)
    }
  }

  /// Whether all scripts of a folder are still to be written.
  private func isBlank(_ folder: String) -> Bool {
    let scripts = ((try? FileSystem.names(in: folder)) ?? []).filter { $0.hasSuffix(".sql") }
    return scripts.allSatisfy { name in
      (try? FileContents.read(FilePath.join(folder, name), as: name)).map(HandWritten.isBlank)
        ?? false
    }
  }

  private func report(_ undone: [String], _ workspace: MigrationWorkspace, hasPrevious: Bool) {
    let console = workspace.context.console
    let folders = undone.map { "\(workspace.migrationsDisplayPath)/\($0)" }
    if arguments.has(.json) {
      console.result((["removed": .strings(folders)] as JSONNode).text)
      return
    }
    let snapshot = workspace.snapshotFile.displayPath
    let list = folders.joined(separator: " and ")
    let ending = hasPrevious ? ", and restored \(snapshot)." : " and \(snapshot)."
    console.report("Removed " + list + ending)
  }

  /// The ids of those migrations that are not applied, oldest first.
  private func unapplied(
    _ target: UndoTarget, _ workspace: MigrationWorkspace, _ url: DatabaseURL
  ) async throws -> [String] {
    let migrator = workspace.migrator(MigratorOptions())
    let status = try await DatabaseAccess(url: url, console: workspace.context.console).status(
      by: migrator)
    let pending = status.entries.filter { $0.state == .pending || $0.state == .pendingOutOfOrder }
    let isPending = { (migration: Migration) in pending.contains { $0.id == migration.id } }
    let removed = [target.companion, target.newest].compactMap(\.self)
    for entry in status.entries where removed.contains(where: { $0.id == entry.id }) {
      if case .running(let runner, _) = entry.state {
        throw MigrationError.running(entry.id, by: runner)
      }
      if entry.isBegun { throw Self.begun(entry, url) }
    }
    guard isPending(target.newest) else {
      throw CommandFailure(
        "The newest migration, \(target.newest.id), has already been applied to \(url.displayName).",
        help:
          "`schemagen migrate down` takes it back from a development database; then undo it.",
        "Where others have it, change the schema back and run `schemagen migrate`, which writes a migration "
          + "that reverts it.")
    }
    return removed.filter(isPending).map(\.id)
  }

  private static func begun(_ entry: MigrationStatus.Entry, _ url: DatabaseURL) -> CommandFailure {
    let resolve = "`schemagen migrate resolve --rolled-back \(entry.id)`"
    guard entry.hasRun else {
      return CommandFailure(
        "\(entry.id) was begun on \(url.displayName), and none of its statements was executed.",
        help: "Run \(resolve), which forgets the attempt, and undo it then.")
    }
    return CommandFailure(
      "\(entry.id) was begun on \(url.displayName), and is not finished.",
      help: "Run `schemagen migrate deploy`, which resumes it.",
      "Or take back by hand what has run, run \(resolve), and undo it then.")
  }

  /// Removes migrations and restores the previous snapshot, or without one removes its file.
  private func remove(
    _ ids: [String], restoring text: String?, in workspace: MigrationWorkspace
  ) throws {
    var files = FileTransaction(root: workspace.location.folder, isDurable: true)
    let snapshot = workspace.snapshotFile.path
    if let text { files.add(snapshot, text.utf8) } else { files.remove(snapshot) }
    for id in ids { files.remove(FilePath.join(workspace.migrationsPath, id)) }
    _ = try files.commit()
  }
}
