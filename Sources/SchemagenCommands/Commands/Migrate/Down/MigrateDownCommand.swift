import CanonicalJSON
import DatabaseTypes
import SchemagenMigrator
import SchemagenRuntime

/// `schemagen migrate down`: takes applied migrations back.
struct MigrateDownCommand: Command {
  static let to = Option(
    "to", .required(valueName: "ID"), help: "The migration to go back to, which stays applied")
  static let acceptDataLoss = Option(
    DecisionOptions.acceptDataLoss.name, help: "Take back what loses rows, too")
  static let dryRun = Option("dry-run", help: "Print the SQL, and run nothing")

  static let description = CommandDescription(
    ["migrate", "down"], summary: "Take applied migrations back",
    discussion: """
      Runs down.sql of the newest applied migration, or of N of them, each in one transaction with its
      row in the history. The files stay, and the migrations are pending again. Where the folder lacks
      down.sql, as on another branch, the text from when it was applied is used. Rows that would be
      lost are counted first: a question at a terminal, elsewhere they take --accept-data-loss.
      Before each script, rows on which it would fail are looked for and shown.
      """,
    operands: "[N]",
    options: [
      to, acceptDataLoss, dryRun, MigrationOptions.lockTimeout,
    ],
    examples: [
      .init("schemagen migrate down", "take back the newest migration"),
      .init("schemagen migrate down --to 20261121093000_first", "go back to a migration"),
    ]
  ) { arguments throws(UsageError) in try MigrateDownCommand(arguments) }

  private let arguments: ParsedArguments
  /// How many to take back; `nil` with `--to`.
  private let count: Int?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    if let extra = arguments.operands.dropFirst().first {
      throw .unexpectedOperand(extra, command: arguments.command)
    }
    guard let operand = arguments.operands.first else {
      count = arguments.has(Self.to) ? nil : 1
      return
    }
    guard let count = Int(operand), count > 0, !arguments.has(Self.to) else {
      throw .other(
        "Say how many migrations to take back, as in `migrate down 2`, or name the one to go back to "
          + "with --to ID.", command: arguments.command)
    }
    self.count = count
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    try url.checkExists()
    let target = try target(workspace, url)
    let progress = MigrationProgress(context)
    var options = try MigrationOptions.options(arguments, in: context)
    options.onEvent = progress.note
    let migrator = workspace.migrator(options)
    let rows = StoppingRows(options: options)
    let (isDry, accepts) = (arguments.has(Self.dryRun), arguments.has(Self.acceptDataLoss))
    let report = try await DatabaseAccess(url: url, console: context.console).open { database in
      let reversals = try await migrator.reversals(of: target, in: database)
      var report = DownReport(database: url.displayName, reversals: reversals)
      if case .newest(let count) = target { try report.check(count: count) }
      report.losses = try await LostRows.count(of: reversals, by: migrator, in: database)
      if isDry { return report }
      if let first = reversals.first { try await rows.check(first, report, in: database) }
      let mayLose = try accepts || confirm(report, in: context.console)
      do {
        for reversal in reversals {
          if reversal.id != reversals.first?.id {
            try await rows.check(reversal, report, in: database)
          }
          if try await migrator.revert(reversal, acceptsLoss: mayLose, in: database) {
            report.reverted.append(reversal.id)
          }
        }
      } catch {
        progress.stop()
        throw report.failure(error, isInterrupted: Task.isCancelled, url)
      }
      return report
    }
    show(report, in: context.console)
    return .done
  }

  /// Whether rows may be lost: there are none to lose, or a person says so.
  ///
  /// - Returns: Whether rows are lost that have been asked about.
  /// - Throws: A failure unless the answer is yes.
  private func confirm(_ report: DownReport, in console: Console) throws -> Bool {
    if report.losses.isEmpty { return false }
    guard console.isInteractive else { throw report.refusal }
    for loss in report.losses { console.remark(loss.line) }
    try Confirmation("lose these rows of \(report.database)").ask(in: console)
    return true
  }

  private func target(
    _ workspace: MigrationWorkspace, _ url: DatabaseURL
  ) throws -> Migrator.ReversalTarget {
    if let count { return .newest(count) }
    let name = arguments.value(Self.to) ?? ""
    let directory = try workspace.directory(url.dialect)
    return .after(try workspace.migration(name, in: directory).id)
  }

  private func show(_ report: DownReport, in console: Console) {
    if arguments.has(.json) {
      console.result(report.json.text)
    } else if arguments.has(Self.dryRun) {
      console.document(report.script)
    } else {
      console.report(report.text)
    }
  }
}
