import CanonicalJSON
import DatabaseTypes
import SchemagenMigrator

/// `schemagen migrate check`: proves that a migrations folder is what it says.
struct MigrateCheckCommand: Command {
  static let description = CommandDescription(
    ["migrate", "check"], summary: "Prove that the migrations lead to the schema, and back",
    discussion: """
      Checks that the migrations form a chain, that snapshot.json is the sum of their changes, and that
      the schema has no changes without a migration. Then runs all of them on an empty database that is
      removed afterwards, compares it with the snapshot, and takes them back one by one. SQLite needs
      nothing for that; on PostgreSQL they run only where --server names a server. For CI: exits
      with 1 when anything is wrong.
      """,
    options: [ThrowAwayServer.option],
    examples: [
      .init("schemagen migrate check", "in CI, for SQLite"),
      .init("schemagen migrate check --server \"$SERVER_URL\"", "in CI, for PostgreSQL"),
    ]
  ) { arguments throws(UsageError) in MigrateCheckCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let server = try ThrowAwayServer(arguments, in: context)
    var report = CheckReport(folder: workspace.migrationsDisplayPath)
    for dialect in workspace.dialects {
      report.count = max(report.count, try workspace.directory(dialect).migrations.count)
      let found = FolderCheck(workspace: workspace, dialect: dialect).problems()
      report.add(found)
      guard found.isEmpty else { continue }
      guard server.has(dialect) else {
        report.notReplayed.append(dialect.provider.title)
        continue
      }
      let problems = try await Interrupts.cancelling {
        try await server.using(dialect) { url in
          try await ReplayCheck(workspace: workspace, url: url).problems()
        }
      }
      report.add(problems)
      if problems.isEmpty { report.replayed.append(dialect.provider.title) }
    }
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      report.show(on: context.console)
    }
    return report.problems.isEmpty ? .done : .failed
  }
}
