import CanonicalJSON
import SchemaModel
import SchemagenMigrator

/// `schemagen migrate reset`: empties a development database and makes it again.
struct MigrateResetCommand: Command {
  static let force = Option("force", help: "Do not ask, as is needed without a terminal")
  static let skipSeed = Option("skip-seed", help: "Do not run the seed")

  static let description = describe("reset")
  /// The same under the name that other tools have for it.
  static let freshDescription = describe("fresh")

  private static func describe(_ name: String) -> CommandDescription {
    CommandDescription(
      ["migrate", name], summary: "Empty a development database, apply everything, run the seed",
      discussion: """
        Drops all tables with their rows, and all else in the schemas of the datasource, with what
        other schemas have that uses it; extensions stay. Then applies all migrations and runs the
        seed (see `schemagen db seed`). Asks before, at a terminal; elsewhere it takes --force.
        """,
      options: [force, skipSeed, MigrationOptions.lockTimeout, MigrationOptions.noVerify],
      examples: [
        .init("schemagen migrate \(name)", "start over, with the rows of the seed"),
        .init("schemagen migrate \(name) --force --skip-seed", "in a script"),
      ]
    ) { arguments throws(UsageError) in MigrateResetCommand(arguments: arguments) }
  }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    // Nothing is dropped when the folder could not be applied afterwards.
    let directory = try workspace.deployedDirectory(url.dialect)
    _ = try workspace.snapshot(checkedAgainst: [url.dialect: directory])
    for migration in directory.migrations {
      guard try migration.readScript().isToBeWritten else { continue }
      throw CommandFailure("\(migration.path) has no statements yet.", help: "Write them first.")
    }
    let seed = arguments.has(Self.skipSeed) ? nil : try SeedRun(workspace, url, arguments)
    try seed?.check()
    try confirm(url, in: context.console)
    let progress = MigrationProgress(context)
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = progress.note
    let migrator = workspace.migrator(options)
    let emptying = DatabaseEmptying(
      schemas: workspace.datasource.schemas, options: options)
    let access = DatabaseAccess(url: url, console: context.console)
    let (dropped, applied) = try await access.open { database in
      var dropped: Int?
      do {
        let count = try await emptying.empty(database)
        dropped = count
        return (count, try await migrator.deploy(to: database))
      } catch {
        progress.stop()
        let emptying = error as? EmptyingFailure
        let cause = emptying?.cause ?? (error as? MigrationError)?.afterOtherChanges ?? error
        let failed = FailedMigration(
          error: cause, isInterrupted: Task.isCancelled, progress: progress, database: url,
          again: "schemagen migrate reset")
        throw Self.emptied(
          url, dropped, hasChanged: emptying?.hasChanged ?? true, progress.applied, failed.failure)
      }
    }
    let seeded: String?
    do {
      seeded = try await seed?.run()
    } catch {
      throw Self.emptied(
        url, dropped, hasChanged: true, applied, CommandFailure(describing: error))
    }
    report(dropped, applied, seeded, url, in: context.console)
    return .done
  }

  /// A failure that also says what was dropped before it.
  ///
  /// - Parameters:
  ///   - dropped: How many objects; `nil` when dropping them failed.
  ///   - hasChanged: Whether any was dropped.
  private static func emptied(
    _ url: DatabaseURL, _ dropped: Int?, hasChanged: Bool, _ applied: [Migration],
    _ failure: CommandFailure
  ) -> CommandFailure {
    var failure = failure
    let what =
      dropped.map { "\(url.displayName) was emptied before that (\($0) dropped)" }
      ?? "\(url.displayName) was emptied in part"
    let isSaid = failure.help.contains { $0.contains("`schemagen migrate reset`") }
    failure.help.append(
      hasChanged
        ? what + (isSaid ? "." : "; `schemagen migrate reset` starts over.")
        : "\(url.displayName) is unchanged.")
    failure.details = [
      ("dropped", dropped.map { .number($0) } ?? .null), ("applied", AppliedReport.json(applied)),
    ]
    return failure
  }

  private func confirm(_ url: DatabaseURL, in console: Console) throws {
    if arguments.has(Self.force) || url.isMissingFile { return }
    try Confirmation("drop all tables of \(url.displayName) with their rows").ask(in: console)
  }

  private func report(
    _ dropped: Int, _ applied: [Migration], _ seed: String?, _ url: DatabaseURL,
    in console: Console
  ) {
    if arguments.has(.json) {
      let result: JSONNode = [
        "dropped": .number(dropped), "applied": AppliedReport.json(applied),
        "seed": .optional(seed),
      ]
      return console.result(result.text)
    }
    var lines = ["Emptied \(url.displayName) (\(dropped) \(dropped == 1 ? "object" : "objects"))."]
    lines.append(
      applied.isEmpty
        ? "There are no migrations to apply." : AppliedReport.text(applied, to: url.displayName))
    if let seed { lines.append("Ran \(seed).") }
    console.report(lines.joined(separator: "\n"))
  }
}
