import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import MigrationPlanning
import SchemagenMigrator
import SchemagenRuntime

/// The answers with which migrations were planned that are planned again.
struct RecordedAnswers {
  /// The answers in their `changes.json`; a later one counts where two are about the same.
  let answers: DecisionAnswers
  /// What they give existing rows by an answer that is not recorded, as an earlier version wrote it.
  private let unrecorded: [(migration: String, sentence: FillSentence)]

  /// Reads the answers of some migrations, oldest first.
  ///
  /// - Throws: A `MigrationError` when a `changes.json` cannot be read.
  init(of migrations: [Migration], _ dialect: Dialect, in workspace: MigrationWorkspace) throws {
    var answers = DecisionAnswers()
    var unrecorded: [(migration: String, sentence: FillSentence)] = []
    for migration in migrations.reversed() {
      guard let changes = try workspace.changesReader.changes(of: migration.id) else { continue }
      answers = answers.adding(try Self.answers(in: changes, of: migration.id))
      if !changes.answers.isEmpty { continue }
      let change = changes.state(for: dialect)
      unrecorded += migration.header.changes.compactMap(FillSentence.init).filter { sentence in
        sentence.fill != nil && sentence.fill != change?.newDefault(of: sentence.column)?.words
      }.map { (migration.id, $0) }
    }
    (self.answers, self.unrecorded) = (answers, unrecorded)
  }

  private static func answers(
    in changes: MigrationChanges, of migration: String
  ) throws -> DecisionAnswers {
    var answers = DecisionAnswers()
    for flag in changes.answers where !answers.add(flag: flag) {
      throw CommandFailure(
        "\(ChangesReader.fileName) of \(migration) has the answer `\(flag)`, which cannot be read.",
        help: "Restore the file from version control, or correct the answer.")
    }
    return answers
  }

  /// Checks that rows get what they got by the former migrations.
  ///
  /// - Parameters:
  ///   - draft: The new migrations.
  ///   - given: The answers of the command line.
  /// - Throws: A failure that names the answer which is lost.
  func check(_ draft: MigrationDraft, _ dialect: Dialect, given: DecisionAnswers) throws {
    let change = draft.change(for: dialect)
    let planned = draft.summary(for: dialect).compactMap(FillSentence.init)
    for (migration, old) in unrecorded {
      guard let new = planned.first(where: { $0.column == old.column }), let fill = old.fill,
        new.fill != fill,
        new.fill == nil || new.fill == change.newDefault(of: new.column)?.words
      else { continue }
      throw CommandFailure(
        "\(migration) gives existing rows of \(old.column) \(fill), and does not record the answer "
          + "that said so.",
        help: [
          "Pass it again: --fill-sql \(CommandWord.quoted("\(old.path)=\(fill)"))",
          "--fill \(CommandWord.quoted("\(old.path)=VALUE")) gives them another value.",
        ], status: .needsDecision)
    }
  }
}
