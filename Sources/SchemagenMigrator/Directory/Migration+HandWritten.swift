package import DatabaseSchema
package import DatabaseTypes
package import MigrationReplay

extension [Migration] {
  /// What the scripts made by hand, and a state does not have.
  package func handWritten(beside state: DatabaseSchema) -> HandWrittenSQL {
    HandWrittenSQL(replay(state.dialect), beside: state)
  }

  /// What the scripts made, one after the other.
  package func replay(_ dialect: Dialect) -> ScriptReplay {
    var replay = ScriptReplay(dialect)
    for migration in self { replay.add(migration.script.body, file: migration.path) }
    return replay
  }
}
