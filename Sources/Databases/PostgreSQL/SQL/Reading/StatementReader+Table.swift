import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `CREATE`: <https://www.postgresql.org/docs/current/sql-createtable.html>.
  ///
  /// A table with its keys is what a schema declares; what else the statement makes can be made by
  /// itself, too.
  mutating func createTable() -> [ScriptAction] {
    let isUnlogged = cursor.take("UNLOGGED")
    cursor.advance()
    let keepsFormer = cursor.take("IF", "NOT", "EXISTS")
    guard let table = name() else { return [.unknown] }
    if cursor.take("PARTITION", "OF") { return partition(table, keepsFormer: keepsFormer) }
    let object = ScriptObject(.table, table)
    let elements = cursor.parentheses()?.elements ?? []
    let options = cursor.rest
    let isPlain =
      !isUnlogged && !keepsFormer && !elements.isEmpty && options.isEmpty
      && !elements.contains { $0.isNext("LIKE") }
    let creation = ScriptCreation(
      object, sql: text, undo: drop(object), style: isPlain ? .plain : .handWritten,
      keepsFormer: keepsFormer)
    var actions = [ScriptAction.create(creation)]
    actions += elements.flatMap { parts($0, of: table, isInline: true) }
    if isUnlogged {
      let sql = "ALTER TABLE \(sql(table)) SET UNLOGGED"
      let setting = ScriptObject(.setting, QualifiedName("persistence"), of: table)
      actions.append(.create(ScriptCreation(setting, sql: sql, isInline: true)))
    }
    if !options.isEmpty, !elements.isEmpty {
      actions.append(.create(ScriptCreation(optionsOf: table, sql: options)))
    }
    return actions
  }

  /// A partition is made with its table, unless the schema declares that as an ordinary one.
  private mutating func partition(_ table: QualifiedName, keepsFormer: Bool) -> [ScriptAction] {
    guard let parent = name() else { return [.unknown] }
    let object = ScriptObject(.table, table, of: parent)
    return [
      .create(
        ScriptCreation(
          object, sql: text, undo: drop(object),
          style: .inseparable("the schema has its table without partitions"),
          keepsFormer: keepsFormer))
    ]
  }

  /// What `CREATE TABLE` says of a column and a schema cannot.
  func words(
    _ words: String, _ kind: ScriptObject.Kind, of column: String, _ table: QualifiedName
  ) -> ScriptAction {
    .create(
      ScriptCreation(
        ScriptObject(kind, QualifiedName(column), of: table), sql: words,
        style: .inseparable("only the statement of its table has it; add it there in the baseline"),
        isInline: true))
  }
}
