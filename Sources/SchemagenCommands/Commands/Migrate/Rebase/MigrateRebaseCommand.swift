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
      new time, and its old folder is removed. Asks the same questions as `migrate`. What was edited
      by hand in the old files is not carried over; git has it.
      """,
    options: [force] + DecisionOptions.all,
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
        in: directory, url.dialect, applied: applied, workspace: workspace)
    else {
      show([], [], of: nil, in: context.console)
      return .done
    }
    if !arguments.has(Self.force) { try workspace.checkCommitted(target.rewritten) }
    let writer = try plan(target, workspace)
    let written = try FolderLock(workspace.location.folder).holding { try writer.commit() }
    show(
      written.map(context.displayPath), target.rewritten.map(\.id), of: target, in: context.console)
    return .done
  }

  /// Plans from the sum of the other migrations to the schema.
  private func plan(
    _ target: RebaseTarget, _ workspace: MigrationWorkspace
  ) throws -> MigrationWriter {
    let ids = Set(target.rewritten.map(\.id))
    guard let base = try workspace.sum(without: ids) else {
      throw CommandFailure(
        "The state of the other branch is not known, because a migration has no \(ChangesReader.fileName).",
        help: "Restore the folders from version control.")
    }
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in workspace.dialects {
      directories[dialect] = try workspace.directory(dialect).without(ids)
    }
    let draft = try MigrationDraft(from: base, after: directories, answers, in: workspace)
    let name = target.rewritten[0].id.dropFirst(MigrationName.timestampLength + 1)
    var writer = draft.writer(
      try draft.migrations(NewMigrationOptions(name: name.isEmpty ? nil : String(name))))
    writer.replaced = target.rewritten.map(\.id)
    return writer
  }

  private func show(
    _ written: [String], _ removed: [String], of target: RebaseTarget?, in console: Console
  ) {
    if arguments.has(.json) {
      console.result(
        (["written": .strings(written), "removed": .strings(removed)] as JSONNode).text)
      return
    }
    guard let target else {
      return console.report("The migrations form a chain, so there is nothing to write again.")
    }
    let lines =
      ["Wrote on top of \(target.kept)"] + written.map { "  \($0)" } + ["Removed"]
      + removed.map { "  \($0)" } + ["Review it, then run `schemagen migrate`."]
    console.report(lines.joined(separator: "\n"))
  }
}
