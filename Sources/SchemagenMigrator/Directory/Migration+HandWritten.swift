import DatabaseSchema
package import DatabaseTypes
package import MigrationReplay

extension [Migration] {
  /// What the scripts made by hand, and the state after the last of them does not have.
  ///
  /// - Parameter history: The states between them, of which the last one is known.
  package func handWritten(beside history: StateHistory) -> HandWrittenSQL? {
    guard let state = history.states.last ?? nil else { return nil }
    return HandWrittenSQL(
      replay(state.dialect), beside: state,
      declarations: DeclarationHistory(files: map(\.path), states: history.states))
  }

  /// What the scripts made, one after the other.
  package func replay(_ dialect: Dialect) -> ScriptReplay {
    var replay = ScriptReplay(dialect)
    for migration in self { replay.add(migration.script.body, file: migration.path) }
    return replay
  }
}
