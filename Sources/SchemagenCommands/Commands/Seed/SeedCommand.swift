import CanonicalJSON
import SchemagenMigrator

/// `schemagen db seed`: fills a database with first rows.
struct SeedCommand: Command {
  static let description = CommandDescription(
    ["db", "seed"], summary: "Fill a development database with first rows",
    discussion: """
      Runs schema/seed.sql in one transaction, or seed.postgresql.sql or seed.sqlite.sql where there is
      one for the database. With `seed = "swift run Seed"` in the datasource it runs that command, which
      finds the database in DATABASE_URL. `schemagen migrate reset` runs the seed too.
      """,
    options: [MigrationOptions.lockTimeout],
    examples: [.init("schemagen db seed", "after the first migrate on a new machine")]
  ) { arguments throws(UsageError) in SeedCommand(arguments: arguments) }

  let arguments: ParsedArguments

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    guard let seed = try SeedRun(workspace, url, arguments) else {
      let names = SeedSource.fileNames(for: url.dialect)
        .map { context.displayPath(workspace.location.folder + "/" + $0) }
      throw CommandFailure(
        "There is no seed.",
        help: "Write \(names.last ?? "") (or \(names.first ?? "")) with INSERT statements, or add "
          + "`seed = \"swift run Seed\"` to the datasource.")
    }
    try url.checkExists()
    let what = try await seed.run()
    if arguments.has(.json) {
      context.console.result((["seed": .string(what)] as JSONNode).text)
    } else {
      context.console.report("Ran \(what) on \(url.displayName).")
    }
    return .done
  }
}

extension SeedRun {
  /// The seed of a project; `nil` where it has no seed.
  ///
  /// - Throws: A usage error for an option that cannot be read.
  init?(
    _ workspace: MigrationWorkspace, _ url: DatabaseURL, _ arguments: ParsedArguments
  ) throws {
    guard
      let source = SeedSource(
        workspace.datasource, folder: workspace.location.folder, dialect: url.dialect)
    else { return nil }
    self.init(
      source: source, url: url,
      options: try MigrationOptions.options(arguments, in: workspace.context),
      context: workspace.context, isOutputTaken: arguments.has(.json))
  }
}
