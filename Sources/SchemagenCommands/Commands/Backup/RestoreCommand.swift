import CanonicalJSON
import ProjectFiles
import SchemagenMigrator

/// `schemagen db restore`: makes a database what a backup holds.
struct RestoreCommand: Command {
  static let force = Option(
    "force", help: "Drop what is there without asking, as is needed without a terminal")
  static let cascade = Option(
    "cascade", help: "PostgreSQL: also drop what other schemas have that depends on that of the URL"
  )
  static let noOwner = Option(
    "no-owner", help: "PostgreSQL: leave out owners and privileges, for a server without the roles")

  static let description = CommandDescription(
    ["db", "restore"], summary: "Make the database what a backup holds",
    discussion: """
      Takes the files of `schemagen db backup`. In one transaction, so that a failure changes nothing.
      What is in the database is dropped; that takes a yes at a terminal, and --force elsewhere. Says
      afterwards which migrations of the folder are pending. For a URL with ?schema=, other than
      public, that schema alone is restored; views and foreign keys of other schemas that depend on it
      are lost, so that they take --cascade.
      """,
    operands: "FILE", options: [force, cascade, noOwner, MigrationOptions.wait],
    examples: [
      .init("schemagen db restore backups/app-20261130T213000Z.dump", "into an empty database"),
      .init("schemagen db restore app.db --url sqlite:copy.db", "to look at an earlier state"),
    ]
  ) { arguments throws(UsageError) in try RestoreCommand(arguments) }

  private let arguments: ParsedArguments
  private let file: String

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    guard let file = arguments.operands.first else {
      throw .other("Name the file to restore.", command: arguments.command)
    }
    if let extra = arguments.operands.dropFirst().first {
      throw .unexpectedOperand(extra, command: arguments.command)
    }
    self.file = file
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    try await Interrupts.cancelling { [self] in
      let restored = try await naming("What was begun was rolled back; the database is as it was.")
      {
        try await restore(in: context)
      }
      return try await naming("The database was restored before that.") {
        try await report(restored, in: context)
      }
    }
  }

  /// Does some work, and says what is so now when it is interrupted.
  private func naming<Value>(_ help: String, _ work: () async throws -> Value) async throws -> Value
  {
    do {
      return try await work()
    } catch  where Task.isCancelled {
      throw CommandFailure("Interrupted.", help: help, status: .interrupted)
    }
  }

  /// What was restored.
  private struct Restored {
    let workspace: MigrationWorkspace
    let access: DatabaseAccess
    let backup: any DatabaseBackup
    let file: String
    /// What other schemas have lost.
    let dropped: [String]
  }

  private func restore(in context: CommandContext) async throws -> Restored {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let path = context.absolute(file)
    let shown = context.displayPath(path)
    try BackupFileKind(path, as: shown).check(for: url, shown: shown)
    if let target = url.file, FileSystem.resolved(target) == FileSystem.resolved(path) {
      throw CommandFailure("\(shown) is the database itself.", help: "Name a backup of it.")
    }
    let access = DatabaseAccess(
      url: url, console: context.console, wait: try MigrationOptions.wait(arguments))
    let backup = url.dialect.backups.backup(
      of: access, in: context, keepsOwners: !arguments.has(Self.noOwner))
    try await backup.check(path, as: shown)
    let obstacles = try await backup.obstacles()
    let dependents = try await backup.dependents()
    guard dependents.isEmpty || arguments.has(Self.cascade) else {
      throw Self.refusal(of: dependents, url)
    }
    if obstacles > 0, !arguments.has(Self.force) {
      let count = "\(obstacles) \(obstacles == 1 ? "object" : "objects")"
      try Confirmation("drop all that is in \(url.displayName), \(count), with all rows")
        .ask(in: context.console)
    }
    try await backup.restore(path, as: shown, empties: obstacles > 0 || arguments.has(Self.force))
    return Restored(
      workspace: workspace, access: access, backup: backup, file: shown, dropped: dependents)
  }

  /// The refusal to drop what is not in the schema of the URL.
  private static func refusal(of dependents: [String], _ url: DatabaseURL) -> CommandFailure {
    let count = dependents.count
    var failure = CommandFailure(
      "Other schemas have \(count) \(count == 1 ? "object that depends" : "objects that depend") on the "
        + "schema \(url.schema ?? "") and would be dropped, so nothing was changed.",
      help: list(dependents).map { "- \($0)" } + [
        "Keep their definitions and drop them first; or pass --cascade, and create them again "
          + "afterwards."
      ], status: .needsDecision)
    failure.details = [("dependents", .strings(dependents))]
    return failure
  }

  private static func list(_ names: [String]) -> [String] {
    let limit = 20
    let rest = names.count - limit
    return names.prefix(limit) + (rest > 0 ? ["and \(rest) more"] : [])
  }

  private func report(_ restored: Restored, in context: CommandContext) async throws -> ExitStatus {
    let contents = try await restored.backup.contents()
    let status = await status(restored.workspace, restored.access)
    show(contents, status, restored, in: context.console)
    return .done
  }

  /// The migrations of the folder in the restored database; `nil` with a remark where the folder cannot be
  /// read, because the database is restored all the same.
  private func status(
    _ workspace: MigrationWorkspace, _ access: DatabaseAccess
  ) async -> MigrationStatus? {
    do {
      return try await access.status(by: workspace.migrator(MigratorOptions()))
    } catch {
      workspace.context.console.note(
        "The migrations were not compared: \(CommandFailure(describing: error).message)")
      return nil
    }
  }

  private func show(
    _ contents: BackupContents, _ status: MigrationStatus?, _ restored: Restored,
    in console: Console
  ) {
    let (url, shown) = (restored.access.url, restored.file)
    let pending = status?.pending.map(\.id)
    let missing = status?.entries.filter { $0.state == .missing }.map(\.id)
    if arguments.has(.json) {
      let result: JSONNode = [
        "database": .string(url.displayName), "file": .string(shown),
        "tables": .number(contents.tables), "migrations": .strings(contents.migrations),
        "pending": pending.map { .strings($0) } ?? .null,
        "missing": missing.map { .strings($0) } ?? .null,
        "dropped": .strings(restored.dropped),
      ]
      return console.result(result.text)
    }
    var lines = ["Restored \(url.displayName) from \(shown) (\(contents.words))."]
    if let newest = contents.migrations.last { lines.append("Its newest migration is \(newest).") }
    if let pending, !pending.isEmpty {
      lines.append(
        "Pending: \(pending.joined(separator: ", ")); `schemagen migrate deploy` applies them.")
    }
    if let missing, !missing.isEmpty {
      lines.append("Not in the folder: \(missing.joined(separator: ", ")).")
    }
    if !restored.dropped.isEmpty {
      lines += ["Dropped in other schemas:"] + Self.list(restored.dropped).map { "  - \($0)" }
    }
    console.report(lines.joined(separator: "\n"))
  }
}
