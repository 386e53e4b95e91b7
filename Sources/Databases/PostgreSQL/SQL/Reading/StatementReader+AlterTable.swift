import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `ALTER TABLE`: <https://www.postgresql.org/docs/current/sql-altertable.html>.
  mutating func alterTable() -> [ScriptAction] {
    _ = cursor.take("IF", "EXISTS")
    _ = cursor.take("ONLY")
    guard let table = name() else { return [.unknown] }
    _ = cursor.take(sign: "*")
    return cursor.elements.flatMap { action($0, of: table) }
  }

  private func action(_ element: StatementCursor, of table: QualifiedName) -> [ScriptAction] {
    var element = element
    let sql = "ALTER TABLE \(self.sql(table)) \(element.rest)"
    let change = ScriptAction.alter(ScriptObject(.table, table), sql: sql)
    switch element.word {
    case "ADD":
      element.advance()
      if Self.constraintWords.contains(element.word) {
        return parts(element, of: table, isInline: false)
      }
      _ = element.take("COLUMN")
      _ = element.take("IF", "NOT", "EXISTS")
      return [change] + parts(element, of: table, isInline: true)
    case "DROP": return dropPart(&element, of: table, change, sql: sql)
    case "RENAME": return renamePart(&element, of: table, sql: sql)
    case "ALTER":
      if element.take("ALTER", "CONSTRAINT"), let name = element.identifier() {
        var timing = constraint(name, of: table)
        timing.kind = .constraintTiming
        return [.create(ScriptCreation(timing, sql: sql))]
      }
      return alterColumn(element, of: table, change) ?? [change]
    case "VALIDATE":
      guard element.take("VALIDATE", "CONSTRAINT"), let name = element.identifier() else {
        return [.unknown]
      }
      return [.alter(constraint(name, of: table), sql: sql)]
    case "ATTACH", "DETACH": return [change]
    default: return states(element, of: table, sql: sql)
    }
  }

  private func dropPart(
    _ element: inout StatementCursor, of table: QualifiedName, _ change: ScriptAction, sql: String
  ) -> [ScriptAction] {
    element.advance()
    let cascades = element.contains("CASCADE")
    if element.take("CONSTRAINT") {
      _ = element.take("IF", "EXISTS")
      guard let name = element.identifier() else { return [.unknown] }
      return [.dropPart(constraint(name, of: table), cascades: cascades, sql: sql)]
    }
    _ = element.take("COLUMN")
    _ = element.take("IF", "EXISTS")
    guard let column = element.identifier() else { return [.unknown] }
    return [change, .dropColumn(column, of: table, cascades: cascades)]
  }

  private func renamePart(
    _ element: inout StatementCursor, of table: QualifiedName, sql: String
  ) -> [ScriptAction] {
    element.advance()
    if element.take("TO") {
      guard let name = element.identifier() else { return [.unknown] }
      return [.rename(ScriptObject(.table, table), to: name, sql: sql)]
    }
    let isConstraint = element.take("CONSTRAINT")
    if !isConstraint { _ = element.take("COLUMN") }
    guard let former = element.identifier(), element.take("TO"), let name = element.identifier()
    else { return [.unknown] }
    return isConstraint
      ? [.rename(constraint(former, of: table), to: name, sql: sql)]
      : [
        .alter(ScriptObject(.table, table), sql: sql),
        .renameColumn(former, of: table, to: name),
      ]
  }

  /// What a schema does not know of a column; `nil` for what it does.
  private func alterColumn(
    _ element: StatementCursor, of table: QualifiedName, _ change: ScriptAction
  ) -> [ScriptAction]? {
    var element = element
    element.advance()
    _ = element.take("COLUMN")
    guard let column = element.identifier() else { return [.unknown] }
    if element.isNext("TYPE") || element.isNext("SET", "DATA", "TYPE") {
      return typeChange(element, of: column, table)
    }
    if element.take("ADD") {
      return element.isNext("GENERATED")
        ? [words(element.rest, .identity, of: column, table)] : [.unknown]
    }
    if let dropped = droppedWords(element) {
      let former = ScriptObject(dropped, QualifiedName(column), of: table)
      return [change, .drop(former, cascades: false)]
    }
    guard element.isNext("SET") || element.isNext("RESET") else { return nil }
    let start = "ALTER TABLE \(self.sql(table)) ALTER COLUMN \(SQLQuoting.identifier(column))"
    let words = element.rest
    let verb = element.word
    element.advance()
    if let options = element.parentheses() {
      return parameters(options).map { name, text in
        setting("parameter \(name)", of: column, table, sql: "\(start) \(verb) (\(text))")
      }
    }
    guard ["STORAGE", "STATISTICS", "COMPRESSION"].contains(element.word) else { return nil }
    return [setting(element.word.lowercased(), of: column, table, sql: "\(start) \(words)")]
  }

  /// What `DROP` takes from a column, of what a schema does not say.
  private func droppedWords(_ element: StatementCursor) -> ScriptObject.Kind? {
    if element.isNext("DROP", "IDENTITY") { return .identity }
    return element.isNext("DROP", "NOT", "NULL") ? .requiredList : nil
  }

  /// A new type takes back the collation, the storage and the compression of a column:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html>.
  private func typeChange(
    _ element: StatementCursor, of column: String, _ table: QualifiedName
  ) -> [ScriptAction] {
    let sql = "ALTER TABLE \(self.sql(table)) ALTER COLUMN \(SQLQuoting.identifier(column)) "
    let kinds = [
      ScriptObject.Kind.collation, .setting("storage", of: .column),
      .setting("compression", of: .column),
    ]
    let former = kinds.map { kind in
      ScriptAction.drop(ScriptObject(kind, QualifiedName(column), of: table), cascades: false)
    }
    let change = ScriptAction.alter(ScriptObject(.table, table), sql: sql + element.rest)
    guard element.contains("COLLATE") else { return former + [change] }
    return former + [setting("collation", of: column, table, sql: sql + element.rest)]
  }

  private func constraint(_ name: String, of table: QualifiedName) -> ScriptObject {
    ScriptObject(.constraint, QualifiedName(name, schema: table.schema), of: table)
  }
}
