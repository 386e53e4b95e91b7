import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import DialectTypes
import Foundation
import MigrationPlanning
import ProjectFiles
import SchemagenMigrator

/// `schemagen migrate squash`: writes one migration in the place of the first ones.
struct MigrateSquashCommand: Command {
  static let until = Option(
    "until", .required(valueName: "ID"), help: "The last migration to replace (default: the newest)"
  )
  static let force = Option(
    "force", help: "Remove migrations whose files git does not have, too")

  static let description = CommandDescription(
    ["migrate", "squash"], summary: "Write one migration in the place of the first ones",
    discussion: """
      The new migration makes the tables after the last of them, what they made by hand, and the rows
      that they leave in an empty database. Before anything is written, both ways run on empty
      databases, which must be equal afterwards; PostgreSQL needs --server for that. A database that
      has all replaced migrations goes on without running anything. A branch that has not merged them
      yet cannot be merged afterwards.
      """,
    options: [until, NewMigrationOptions.name, ThrowAwayServer.option, force],
    examples: [
      .init("schemagen migrate squash --until 20261121093000_add_posts", "keep the newer ones"),
      .init("schemagen migrate squash --server \"$SERVER_URL\"", "on PostgreSQL"),
    ]
  ) { arguments throws(UsageError) in try MigrateSquashCommand(arguments) }

  private let arguments: ParsedArguments
  private let naming: NewMigrationOptions

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    naming = try NewMigrationOptions(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let server = try ThrowAwayServer(arguments, in: context)
    if let dialect = workspace.dialects.first(where: { !server.has($0) }) {
      throw CommandFailure(
        "On \(dialect.provider.title) both ways run on a server, which --server has to name.",
        help:
          "Its role must be allowed to create databases: `--server postgres://user@host/postgres`.")
    }
    let migrations = try replaced(in: workspace)
    if !arguments.has(Self.force) { try workspace.checkCommitted(migrations) }
    let draft = try SquashDraft(
      of: migrations.map(\.id), named: naming.name ?? "squashed", in: workspace)
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in workspace.dialects { directories[dialect] = try workspace.directory(dialect) }
    let snapshot = try workspace.snapshot(checkedAgainst: directories)
    let (migration, rows) = try await Interrupts.cancelling {
      try await proven(draft, workspace, server)
    }
    var writer = MigrationWriter(
      workspace: workspace, before: snapshot, after: snapshot, migrations: [migration])
    writer.replaced = migrations.map(\.id)
    let report = SquashReport(
      draft: draft, written: try writer.write().map(context.displayPath),
      removed: writer.replaced.map { "\(workspace.migrationsDisplayPath)/\($0)" }, rows: rows)
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.report(report.text)
    }
    return .done
  }

  private func replaced(in workspace: MigrationWorkspace) throws -> [Migration] {
    let directory = try workspace.directory(workspace.dialects[0])
    var migrations = directory.migrations
    if let name = arguments.value(Self.until) {
      let last = try workspace.migration(name, in: directory)
      migrations = Array(migrations.prefix { $0.id != last.id }) + [last]
    }
    guard migrations.count > 1 else {
      throw CommandFailure(
        migrations.isEmpty
          ? "There are no migrations in \(workspace.migrationsDisplayPath)."
          : "\(migrations[0].id) is a single migration, so there is nothing to squash.",
        help: migrations.isEmpty ? [] : ["Name a later one with --until ID, or leave it out."])
    }
    return migrations
  }

  /// Runs both ways on every database of the schema.
  ///
  /// - Returns: The migration, and the rows that it makes on the first of them.
  /// - Throws: A failure when they do not lead to the same.
  private func proven(
    _ draft: SquashDraft, _ workspace: MigrationWorkspace, _ server: ThrowAwayServer
  ) async throws -> (PlannedMigration, [TableRows]) {
    var former: [Dialect: SquashProof] = [:]
    for part in draft.parts {
      former[part.dialect] = try await server.using(part.dialect) { url in
        try await SquashProof.running(
          workspace.migrator(MigratorOptions()), only: Set(part.replaced.map(\.id)), to: part.state,
          on: url, in: workspace)
      }
    }
    let rows = former.mapValues(\.rows)
    let migration = try draft.migration(with: rows)
    let folder = try scratch(migration, draft, workspace)
    defer { folder.remove() }
    var trial = workspace
    trial.migrationsPath = folder.path
    let changed = trial
    for part in draft.parts {
      try Self.checkChain(of: changed, part.dialect)
      let before = former[part.dialect]
      let differences = try await server.using(part.dialect) { url in
        let after = try await SquashProof.running(
          changed.migrator(MigratorOptions()), only: [migration.id], to: part.state, on: url,
          in: workspace)
        return before?.differences(of: after) ?? []
      }
      guard differences.isEmpty else { throw Self.unequal(differences, part.dialect) }
      let problems = try await server.using(part.dialect) { url in
        try await ReplayCheck(workspace: changed, url: url).problems()
      }
      guard problems.isEmpty else {
        throw Self.unequal(
          problems.map { ([$0.message] + $0.help).joined(separator: " ") }, part.dialect)
      }
    }
    return (migration, rows[draft.parts[0].dialect] ?? [])
  }

  /// A later migration may have been planned on a branch that did not know all that are replaced.
  private static func checkChain(of workspace: MigrationWorkspace, _ dialect: Dialect) throws {
    let chain = try workspace.uncheckedChain(workspace.directory(dialect), dialect)
    let id: String
    switch chain.firstBreak {
    case nil: return
    case .fork(_, let later, _), .gap(let later, _): id = later
    }
    throw CommandFailure(
      "\(id) was planned on a branch that starts between the replaced migrations, so it would have no "
        + "place after them.", help: "Replace it, too: `--until \(id)`.")
  }

  /// The folder as it will be.
  private func scratch(
    _ migration: PlannedMigration, _ draft: SquashDraft, _ workspace: MigrationWorkspace
  ) throws -> ScratchFolder {
    let replaced = Set(draft.parts.flatMap(\.replaced).map(\.id))
    let later = try workspace.directory(workspace.dialects[0]).without(replaced).migrations
    return try ScratchFolder(of: migration, before: later.map(\.id), in: workspace.migrationsPath)
  }

  private static func unequal(_ differences: [String], _ dialect: Dialect) -> CommandFailure {
    CommandFailure(
      "On \(dialect.provider.title) one migration would not do what these do, so nothing was written:"
        + differences.map { "\n  - \($0)" }.joined(),
      help: "Squash only up to the migration before the one that makes this, with --until ID.")
  }
}
