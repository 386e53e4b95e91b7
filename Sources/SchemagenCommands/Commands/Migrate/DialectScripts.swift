import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import MigrationReview
import MigrationScripts

/// The two scripts of one migration in one dialect; empty, if only the other dialect changes.
struct DialectScripts {
  let dialect: Dialect
  let stage: MigrationStage?
  /// The state before all migrations of the plan.
  let snapshot: Snapshot
  /// The hashes of its states before and after.
  private let hashes: (before: String, after: String)?
  let review: ScriptReview?

  init(dialect: Dialect, stage: MigrationStage?, snapshot: Snapshot) {
    self.dialect = dialect
    self.stage = stage
    self.snapshot = snapshot
    hashes = stage.map { ($0.before.hash, $0.after.hash) }
    review = stage?.review()
  }

  /// The script that applies the migration.
  func up(id: String) -> String {
    guard let stage, let review else { return emptyScript("schemagen migration \(id)") }
    return ScriptRenderer.written(stage, review, header: header(id: id)).text
  }

  /// The script that reverts the migration.
  func down(id: String) -> String {
    guard let stage else { return emptyScript("schemagen down of \(id)") }
    return ScriptRenderer.writtenDown(stage, stage.downReview(), header: header(id: id)).text
  }

  private func header(id: String) -> ScriptHeader {
    ScriptHeader(id: id, hashBefore: hashes?.before, hashAfter: hashes?.after)
  }

  private func emptyScript(_ title: String) -> String {
    let hash = snapshot.hash(for: dialect)
    return "-- \(title)\n-- before: \(hash)\n-- after:  \(hash)\n\nBEGIN;\n\nCOMMIT;\n"
  }
}
