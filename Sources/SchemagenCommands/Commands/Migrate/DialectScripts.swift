import DatabaseSchema
import DialectTypes
import MigrationPlanning
import MigrationScripts

/// The two scripts of one migration in one dialect; empty, if only the other dialect changes.
struct DialectScripts {
  let dialect: Dialect
  let stage: MigrationStage?
  /// The state before all migrations of the plan.
  let snapshot: Snapshot

  /// The script that applies the migration.
  func up(id: String) -> String {
    guard let stage else { return emptyScript("schemagen migration \(id)") }
    return ScriptRenderer.script(for: stage, header: header(of: stage, id: id))
  }

  /// The script that reverts the migration.
  func down(id: String) -> String {
    guard let stage else { return emptyScript("schemagen down of \(id)") }
    return ScriptRenderer.downScript(for: stage, header: header(of: stage, id: id))
  }

  private func header(of stage: MigrationStage, id: String) -> ScriptHeader {
    ScriptHeader(id: id, hashBefore: stage.before.hash, hashAfter: stage.after.hash)
  }

  private func emptyScript(_ title: String) -> String {
    let hash = snapshot.hash(for: dialect)
    return "-- \(title)\n-- before: \(hash)\n-- after:  \(hash)\n\nBEGIN;\n\nCOMMIT;\n"
  }
}
