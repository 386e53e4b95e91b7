import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SchemagenMigrator

/// The two scripts of one migration in one dialect; empty, if only the other dialect changes.
struct DialectScripts {
  let dialect: Dialect
  let stage: MigrationStage?
  /// The hash of the state before.
  private let start: String
  /// The hash of the state after.
  private let end: String
  let review: ScriptReview?
  /// Statements beside those of the stage, in each direction.
  private let additions: (up: ScriptAdditions, down: ScriptAdditions)
  /// The migrations that it takes the place of.
  private let replaces: [SquashedMigration]

  /// - Parameters:
  ///   - dialect: The database.
  ///   - stage: What changes in it.
  ///   - start: The hash of the state before, as the migration before it has it.
  ///   - additions: Statements beside those of the stage, in each direction.
  ///   - replaces: The migrations that it takes the place of.
  init(
    dialect: Dialect, stage: MigrationStage?, start: String,
    additions: (up: ScriptAdditions, down: ScriptAdditions) = (
      ScriptAdditions(), ScriptAdditions()
    ),
    replaces: [SquashedMigration] = []
  ) {
    self.replaces = replaces
    self.additions = additions
    self.dialect = dialect
    self.stage = stage
    self.start = start
    end = stage?.after.hash ?? start
    review = stage?.review()
  }

  /// What changes in the state.
  var change: StateChange {
    guard let stage else { return StateChange(dialect: dialect) }
    return StateChange(from: stage.before, to: stage.after)
  }

  /// The script that applies the migration.
  func up(id: String) -> String {
    guard let stage, let review else { return emptyScript("schemagen migration \(id)") }
    return ScriptRenderer.written(
      stage, review, header: header(id: id), additions: additions.up
    ).text
  }

  /// The script that reverts the migration.
  func down(id: String) -> String {
    guard let stage else { return emptyScript("schemagen down of \(id)") }
    return ScriptRenderer.writtenDown(
      stage, stage.downReview(), header: header(id: id), additions: additions.down
    ).text
  }

  private func header(id: String) -> ScriptHeader {
    ScriptHeader(
      id: id, hashBefore: start, hashAfter: end,
      replaces: replaces.map { "\($0.id) \($0.checksum)" })
  }

  private func emptyScript(_ title: String) -> String {
    "-- \(title)\n-- before: \(start)\n-- after:  \(end)\n\nBEGIN;\n\nCOMMIT;\n"
  }
}
