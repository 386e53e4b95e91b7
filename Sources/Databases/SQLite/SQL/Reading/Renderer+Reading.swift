package import DatabaseChanges
package import SQLLexicon

extension Renderer {
  package func actions(of statement: SQLStatement) -> [ScriptAction] {
    var reader = StatementReader(statement.text)
    return reader.actions()
  }
}
