import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import MigrationPlanning
import ProjectFiles
import SchemaModel
import SchemagenMigrator

/// `schemagen migrate rebase`: writes the migration of one branch again on top of that of another.
struct MigrateRebaseCommand: Command {
  static let force = Option(
    "force", help: "Rewrite a migration whose files git does not have, too")

  static let description = CommandDescription(
    ["migrate", "rebase"], summary: "Write a migration again on top of one of another branch",
    discussion: """
      After a merge of two branches whose migrations change the same things. The later one that is not
      applied to the development database is planned again from the other one to the schema, with a
      new time, and its old folder is removed. Migrations written by hand on top of it come after it
      again. The answers with which it was planned are kept; what else has to be decided is asked as
      by `migrate`. What was edited by hand in its old files is not carried over; git has it.
      """,
    options: [force, HandWrittenPlaces.move, HandWrittenPlaces.keep] + DecisionOptions.all,
    examples: [.init("schemagen migrate rebase", "after git merge, when `migrate` names a fork")]
  ) { arguments throws(UsageError) in try MigrateRebaseCommand(arguments) }

  private let arguments: ParsedArguments
  private let answers: DecisionAnswers

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    answers = try DecisionOptions.answers(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let workspace = try MigrationWorkspace(arguments, in: context)
    let url = try workspace.databaseURL()
    let directory = try workspace.directory(url.dialect)
    let status = try await DatabaseAccess(url: url, console: context.console)
      .status(by: workspace.migrator(MigratorOptions()))
    let applied = Set(status.entries.filter(\.isApplied).map(\.id))
    guard
      let target = try RebaseTarget(
        in: directory, url.dialect, applied: applied, HandWrittenPlaces(arguments),
        workspace: workspace)
    else {
      try rejectPlaces()
      RebaseReport().show(asJSON: arguments.has(.json), in: context.console)
      return .done
    }
    if !arguments.has(Self.force) { try workspace.checkCommitted(target.rewritten + target.moved) }
    let (writer, moved) = try plan(target, url.dialect, workspace)
    let written = try FolderLock(workspace.location.folder).holding { try writer.commit() }
    RebaseReport(target, written: written.map(context.displayPath), moved: moved)
      .show(asJSON: arguments.has(.json), in: context.console)
    return .done
  }

  /// Plans from the sum of the other migrations to the schema.
  private func plan(
    _ target: RebaseTarget, _ dialect: Dialect, _ workspace: MigrationWorkspace
  ) throws -> (MigrationWriter, [MovedMigration]) {
    guard let base = try workspace.sum(without: target.ids) else {
      throw CommandFailure(
        "The state of the other branch is not known, because a migration has no \(ChangesReader.fileName).",
        help: "Restore the folders from version control.")
    }
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in workspace.dialects {
      directories[dialect] = try workspace.directory(dialect).without(target.ids)
    }
    let recorded = try RecordedAnswers(of: target.rewritten, dialect, in: workspace)
    let draft = try MigrationDraft(
      from: base, after: directories, answers, keeping: recorded.answers, in: workspace)
    try recorded.check(draft, dialect, given: answers)
    let name = target.rewritten.first?.id.dropFirst(MigrationName.timestampLength + 1) ?? ""
    let naming = NewMigrationOptions(name: name.isEmpty ? nil : String(name))
    let planned = try draft.migrations(naming)
    let newest = directories.values.compactMap { $0.migrations.last?.id }.max()
    let times = MigrationTimestamps.make(
      target.moved.count, from: UTCTime.compact(workspace.context.now()),
      after: (planned.last?.id ?? newest).map { String($0.prefix(MigrationName.timestampLength)) })
    let ends = try draft.ends()
    let moved = try zip(target.moved, times).map {
      try MovedMigration($0, to: $1, at: ends, in: workspace)
    }
    var writer = draft.writer(planned + moved.map(\.migration))
    writer.replaced = target.ids.sorted()
    return (writer, moved)
  }

  /// Rejects places of migrations where there is nothing to move.
  private func rejectPlaces() throws {
    for option in [HandWrittenPlaces.move, HandWrittenPlaces.keep] where arguments.has(option) {
      throw CommandFailure(
        "--\(option.name) is unused: the migrations form a chain, so no migration is moved.",
        status: .usage)
    }
  }
}
