package import DatabaseSchema
import DatabaseTypes
package import MigrationReplay

extension [Migration] {
  /// What the scripts made by hand, and a state does not have.
  package func handWritten(beside state: DatabaseSchema) -> HandWrittenSQL {
    var replay = ScriptReplay(state.dialect)
    for migration in self { replay.add(migration.script.body, file: migration.path) }
    return HandWrittenSQL(replay, beside: state)
  }
}
