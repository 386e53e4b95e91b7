import CanonicalJSON
import ProjectFiles
import SchemagenMigrator

/// `schemagen db backup`: writes a database into a file.
struct BackupCommand: Command {
  static let keepDays = Option(
    "keep-days", .required(valueName: "N"),
    help: "Remove backups of this database that are older, from the same folder")

  static let description = CommandDescription(
    ["db", "backup"], summary: "Write the database into a file, and read it back",
    discussion: """
      Writes one state of the database while others go on using it: with pg_dump for PostgreSQL, which
      must be installed, with SQLite's own backup for SQLite. Without FILE, the name is
      backups/DATABASE-TIME.dump or .db; with a folder, the same name there. The file can be read by
      its owner only, gets its name when it is whole and was read back, and replaces no other. A URL
      with ?schema=, other than public, is about that schema.
      """,
    operands: "[FILE|FOLDER]", options: [keepDays, MigrationOptions.wait],
    examples: [
      .init("schemagen db backup", "before a deployment"),
      .init("schemagen db backup /var/backups/app --keep-days 14", "every night"),
    ]
  ) { arguments throws(UsageError) in try BackupCommand(arguments) }

  private let arguments: ParsedArguments
  private let days: Int?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    if let extra = arguments.operands.dropFirst().first {
      throw .unexpectedOperand(extra, command: arguments.command)
    }
    guard let text = arguments.value(Self.keepDays) else {
      days = nil
      return
    }
    guard let days = Int(text), (1...36_500).contains(days) else {
      throw .other(
        "--keep-days must be a number of days from 1 on, not `\(text)`.", command: arguments.command
      )
    }
    self.days = days
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    try await Interrupts.cancelling { [self] in
      do {
        return try await backUp(in: context)
      } catch  where Task.isCancelled {
        throw CommandFailure("Interrupted.", help: "Nothing was written.", status: .interrupted)
      }
    }
  }

  private func backUp(in context: CommandContext) async throws -> ExitStatus {
    let operand = arguments.operands.first
    let isFolder = BackupDestination.isFolder(operand, keepsOthers: days != nil, in: context)
    if days != nil, let operand, !isFolder {
      throw UsageError.other(
        "--keep-days is for a folder, where backups have names by which they are found: name "
          + "`\(FilePath.parent(of: operand))/`, not the file \(operand).",
        command: arguments.command)
    }
    let url = try MigrationWorkspace(arguments, in: context).databaseURL()
    try url.checkExists()
    let access = DatabaseAccess(
      url: url, console: context.console, wait: try MigrationOptions.wait(arguments))
    let backup = url.dialect.backups.backup(of: access, in: context, keepsOwners: true)
    let name = BackupName(
      of: try await backup.name(), url.dialect.backups.fileExtension, at: context.now())
    let destination = try BackupDestination(operand, isFolder: isFolder, name, in: context)
    let contents = try await write(backup, to: destination)
    let removed = try days.map { try destination.removeOlder(thanDays: $0) } ?? []
    let report = BackupReport(
      database: url.displayName, file: destination.displayPath,
      bytes: try FileStart(destination.path, as: destination.displayPath).size, contents: contents,
      removed: removed)
    if contents.tables == 0 { context.console.warn("\(url.displayName) has no tables.") }
    if arguments.has(.json) {
      context.console.result(report.json.text)
    } else {
      context.console.report(report.text)
    }
    if let advice = destination.advice { context.console.note(advice) }
    return .done
  }

  /// Writes a backup under a temporary name; when it fails, nothing is left.
  private func write(
    _ backup: any DatabaseBackup, to destination: BackupDestination
  ) async throws -> BackupContents {
    do {
      let staged = try StagedFile(for: destination.path, as: destination.displayPath)
      defer { staged.remove() }
      let contents = try await backup.write(to: staged.path)
      try staged.publish()
      return contents
    } catch {
      destination.withdraw()
      throw error
    }
  }
}
