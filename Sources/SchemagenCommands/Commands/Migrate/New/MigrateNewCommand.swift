import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import SchemagenMigrator

/// `schemagen migrate new`: writes an empty migration, to be filled in by hand.
struct MigrateNewCommand: Command {
  static let noTransaction = Option(
    "no-transaction", help: "For statements that cannot run in a transaction")

  static let description = CommandDescription(
    ["migrate", "new"], summary: "Write an empty migration, to be filled in by hand",
    discussion: """
      For changes of rows, and for what a schema cannot declare: functions, triggers, views. Writes
      migration.sql, down.sql and changes.json; the snapshot does not change. Edit both scripts, then
      run `schemagen migrate`.
      """,
    operands: "[NAME]",
    options: [NewMigrationOptions.name, NewMigrationOptions.id, noTransaction],
    examples: [
      .init("schemagen migrate new backfill_slugs", "write a migration of rows by hand")
    ]
  ) { arguments throws(UsageError) in try MigrateNewCommand(arguments) }

  private let arguments: ParsedArguments
  private let naming: NewMigrationOptions

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    if let extra = arguments.operands.dropFirst(arguments.has(NewMigrationOptions.name) ? 0 : 1)
      .first
    {
      throw .unexpectedOperand(extra, command: arguments.command)
    }
    naming = try NewMigrationOptions(arguments, named: arguments.operands.first)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in workspace.dialects {
      directories[dialect] = try workspace.directory(dialect, mayBeMissing: true)
    }
    let snapshot = try workspace.snapshot(checkedAgainst: directories)
    let starts = try workspace.starts(of: workspace.dialects, in: directories, snapshot)
    let id =
      try naming.timestamps(1, after: directories, in: context)[0] + "_" + name(in: context.console)
    let scripts = workspace.dialects.map { dialect in
      let script = HandWrittenScript(
        id: id, hash: starts[dialect] ?? snapshot.hash(for: dialect),
        isTransactional: !arguments.has(Self.noTransaction))
      return (dialect, up: script.up, down: script.down)
    }
    let writer = MigrationWriter(
      workspace: workspace, before: snapshot,
      after: Snapshot(
        fingerprints: snapshot.fingerprints,
        sections: workspace.dialects.map(snapshot.schema(for:))),
      migrations: [PlannedMigration(id: id, scripts: scripts)])
    let written = try writer.write().map(context.displayPath)
    if arguments.has(.json) {
      context.console.result((["id": .string(id), "written": .strings(written)] as JSONNode).text)
    } else {
      let lines =
        ["Wrote"] + written.map { "  \($0)" } + ["Edit both scripts, then run `schemagen migrate`."]
      context.console.report(lines.joined(separator: "\n"))
    }
    return .done
  }

  /// The name of `--name`, or the one that is entered at a terminal.
  private func name(in console: Console) throws -> String {
    if let name = naming.name { return name }
    guard console.isInteractive else {
      throw UsageError.other(
        "Name the migration, as in `migrate new backfill_slugs`.", command: arguments.command)
    }
    while let answer = console.ask("Name of the migration: ") {
      let name = MigrationName.slug(answer)
      if !name.isEmpty { return name }
    }
    throw CommandFailure("A migration needs a name.", help: "Pass --name NAME.")
  }
}
