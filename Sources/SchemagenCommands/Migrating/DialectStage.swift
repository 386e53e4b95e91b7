import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import MigrationReview
import MigrationScripts

/// What one migration does in one dialect; nothing, where only the other dialect needs it.
struct DialectStage {
  let dialect: Dialect
  let stage: MigrationStage?
  /// The state before the whole edit.
  let snapshot: Snapshot
  let review: StageReview?

  init(dialect: Dialect, stage: MigrationStage?, snapshot: Snapshot) {
    self.dialect = dialect
    self.stage = stage
    self.snapshot = snapshot
    review = stage.map { StageReview($0) }
  }

  /// The file that goes forward.
  func script(id: String) -> String {
    guard let stage, let review else { return nothing("schemagen migration \(id)") }
    return ScriptRenderer.written(stage, review, header: header(of: stage, id: id)).text
  }

  /// The file that goes back.
  func downScript(id: String) -> String {
    guard let stage, let review else { return nothing("schemagen down of \(id)") }
    return ScriptRenderer.writtenDown(stage, review, header: header(of: stage, id: id)).text
  }

  private func header(of stage: MigrationStage, id: String) -> ScriptHeader {
    ScriptHeader(id: id, hashBefore: stage.before.hash, hashAfter: stage.after.hash)
  }

  private func nothing(_ title: String) -> String {
    let hash = snapshot.hash(for: dialect)
    return "-- \(title)\n-- before: \(hash)\n-- after:  \(hash)\n\nBEGIN;\n\nCOMMIT;\n"
  }
}
