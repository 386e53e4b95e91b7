import CanonicalJSON
import SchemagenMigrator

/// `schemagen migrate resolve`: corrects what the history says about a migration.
struct MigrateResolveCommand: Command {
  static let applied = Option(
    "applied", .required(valueName: "ID"),
    help: "Its changes are in the database: record it as applied")
  static let rolledBack = Option(
    "rolled-back", .required(valueName: "ID"),
    help: "Its changes are not in the database: make it pending again")
  static let checksum = Option(
    "checksum", .required(valueName: "ID"),
    help: "Its file was edited and does the same: record the file's checksum")

  static let description = CommandDescription(
    ["migrate", "resolve"], summary: "Correct what the history says about a migration",
    discussion: """
      For a migration that was finished or taken back by hand, and for a file that was edited after it
      was applied. Runs no SQL of a migration, and changes only the table _schemagen_migrations. Each
      option can be given several times.
      """,
    options: [applied, rolledBack, checksum, MigrationOptions.lockTimeout],
    examples: [
      .init(
        "schemagen migrate resolve --applied 20261121093000_add_posts",
        "after its last statements were run by hand"),
      .init(
        "schemagen migrate resolve --checksum 20261121093000_add_posts",
        "after a comment in its file was corrected"),
    ]
  ) { arguments throws(UsageError) in try MigrateResolveCommand(arguments) }

  private let arguments: ParsedArguments
  private let wanted: [(name: String, correction: HistoryCorrection)]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    let options: [(Option, HistoryCorrection)] = [
      (Self.applied, .applied), (Self.rolledBack, .rolledBack), (Self.checksum, .checksum),
    ]
    wanted = options.flatMap { option, correction in
      arguments.values(option).map { ($0, correction) }
    }
    guard !wanted.isEmpty else {
      throw .other(
        "Say what is so, with --applied ID, --rolled-back ID or --checksum ID.",
        command: arguments.command)
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    try url.checkExists()
    let directory = try workspace.directory(url.dialect)
    let migrator = workspace.migrator(try MigrationOptions.options(arguments, in: context))
    let access = DatabaseAccess(url: url, console: context.console)
    let corrections = try await access.open { database in
      let recorded = try await migrator.recordedIDs(in: database)
      let corrections = try self.corrections(recorded: recorded, directory, workspace)
      try await migrator.correct(corrections, in: database)
      return corrections
    }
    if arguments.has(.json) {
      let list = corrections.map { correction -> JSONNode in
        let word = correction.migration == nil ? Self.forgotten : Self.word(correction.correction)
        return ["id": .string(correction.id), "recorded": .string(word)]
      }
      context.console.result((["resolved": .array(list)] as JSONNode).text)
    } else {
      for (id, correction, migration) in corrections {
        let word = migration == nil ? Self.forgotten : Self.word(correction)
        context.console.report("\(id): \(word) in \(url.displayName).")
      }
    }
    return .done
  }

  private typealias Correction = (id: String, correction: HistoryCorrection, migration: Migration?)

  /// - Parameter recorded: What the history records, as a migration that was taken back may be on
  ///   another branch.
  private func corrections(
    recorded: [String], _ directory: MigrationDirectory, _ workspace: MigrationWorkspace
  ) throws -> [Correction] {
    let ids = Set(directory.migrations.map(\.id) + recorded).sorted()
    let place = "\(workspace.migrationsDisplayPath) or in the history"
    return try wanted.map { name, correction in
      guard correction == .rolledBack else {
        let migration = try workspace.migration(name, in: directory)
        return (id: migration.id, correction: correction, migration: migration)
      }
      let id = ids[try NamedMigrations(ids: ids, place: place).index(of: name)]
      return (id: id, correction: correction, migration: directory.migration(id))
    }
  }

  /// What the history says now of a migration that is not in the folder, where it would be pending.
  private static let forgotten = "no longer recorded (the folder does not have it)"

  /// What the history says now.
  private static func word(_ correction: HistoryCorrection) -> String {
    switch correction {
    case .applied: "recorded as applied"
    case .rolledBack: "pending again"
    case .checksum: "recorded with the checksum of its file"
    }
  }
}
