import CanonicalJSON
import SchemagenMigrator

/// `schemagen migrate deploy`: applies the committed migrations.
struct MigrateDeployCommand: Command {
  static let to = Option(
    "to", .required(valueName: "ID"), help: "The last migration to apply (default: the newest)")
  static let dryRun = Option(
    "dry-run", help: "Print the SQL of pending migrations, and run nothing")

  static let description = CommandDescription(
    ["migrate", "deploy"], summary: "Apply the committed migrations, for production",
    discussion: """
      Applies all pending migrations, each in its own transaction. Writes no files and asks no
      questions. The last one is committed only when what they change is there.
      \(TargetOptions.discussion)
      """,
    options: [
      to, dryRun, MigrationOptions.wait, MigrationOptions.lockTimeout, MigrationOptions.noVerify,
    ] + TargetOptions.all,
    examples: [
      .init("schemagen migrate deploy --url \"$DATABASE_URL\"", "apply pending migrations"),
      .init("schemagen migrate deploy --dry-run", "see what it would run"),
      .init("schemagen migrate deploy --each-schema 'tenant_*'", "to the schema of each tenant"),
      .init("schemagen migrate deploy --wait 30", "in a container that starts with its database"),
    ]
  ) { arguments throws(UsageError) in MigrateDeployCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    try TargetOptions.check(arguments)
    let workspace = try MigrationWorkspace(arguments, in: context)
    if TargetOptions.areGiven(arguments) {
      let deployments = try await DeploymentToMany(workspace)
      return try await arguments.has(Self.dryRun) ? deployments.show() : deployments.run()
    }
    let url = try workspace.databaseURL()
    let deployment = try Deployment(workspace, url.dialect)
    if arguments.has(Self.dryRun) { return try await show(deployment, url, in: context) }
    let applied = try await deployment.run(on: url, in: context).applied
    if arguments.has(.json) {
      context.console.result((["applied": AppliedReport.json(applied)] as JSONNode).text)
    } else {
      context.console.report(AppliedReport.text(applied, to: url.displayName))
    }
    return .done
  }

  /// Prints the SQL of the migrations that would run.
  private func show(
    _ deployment: Deployment, _ url: DatabaseURL, in context: CommandContext
  ) async throws -> ExitStatus {
    let scripts = try await deployment.pending(in: url, context).map { migration in
      (migration.id, try deployment.text(of: migration))
    }
    if arguments.has(.json) {
      let list = scripts.map { ["id": .string($0.0), "sql": .string($0.1)] as JSONNode }
      context.console.result((["pending": .array(list)] as JSONNode).text)
    } else if scripts.isEmpty {
      context.console.note("\(url.displayName) is up to date.")
    } else {
      context.console.document(scripts.map(\.1).joined(separator: "\n"))
    }
    return .done
  }
}
