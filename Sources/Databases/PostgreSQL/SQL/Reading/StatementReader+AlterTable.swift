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
      let isConstraint = ["CONSTRAINT", "CHECK", "UNIQUE", "FOREIGN", "EXCLUDE", "PRIMARY"]
        .contains(
          element.word)
      if isConstraint { return parts(element, of: table, isInline: false) }
      _ = element.take("COLUMN")
      _ = element.take("IF", "NOT", "EXISTS")
      return [change] + parts(element, of: table, isInline: true)
    case "DROP": return dropPart(&element, of: table, change)
    case "RENAME": return renamePart(&element, of: table, sql: sql)
    case "ALTER":
      if element.take("ALTER", "CONSTRAINT"), let name = element.identifier() {
        var timing = constraint(name, of: table)
        timing.kind = .constraintTiming
        return [.create(ScriptCreation(timing, sql: sql))]
      }
      return [alterColumn(element, of: table, sql: sql) ?? change]
    case "VALIDATE":
      guard element.take("VALIDATE", "CONSTRAINT"), let name = element.identifier() else {
        return [.unknown]
      }
      return [.alter(constraint(name, of: table), sql: sql)]
    case "ATTACH", "DETACH": return [change]
    default: return [state(&element, of: table, sql: sql)]
    }
  }

  private func dropPart(
    _ element: inout StatementCursor, of table: QualifiedName, _ change: ScriptAction
  ) -> [ScriptAction] {
    element.advance()
    let cascades = element.contains("CASCADE")
    if element.take("CONSTRAINT") {
      _ = element.take("IF", "EXISTS")
      guard let name = element.identifier() else { return [.unknown] }
      return [.drop(constraint(name, of: table), cascades: cascades)]
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
    _ element: StatementCursor, of table: QualifiedName, sql: String
  ) -> ScriptAction? {
    var element = element
    element.advance()
    _ = element.take("COLUMN")
    guard let column = element.identifier() else { return .unknown }
    guard element.take("SET") || element.take("RESET") else { return nil }
    guard ["STORAGE", "STATISTICS", "COMPRESSION", ""].contains(element.word) else { return nil }
    return setting("\(column) \(element.word.lowercased())", of: table, sql: sql)
  }

  /// A state of a table: the last statement about it counts.
  private func state(
    _ element: inout StatementCursor, of table: QualifiedName, sql: String
  ) -> ScriptAction {
    let verb = element.word
    if verb == "NO" || verb == "ENABLE" || verb == "DISABLE" { element.advance() }
    if element.take("TRIGGER"), let name = element.identifier() {
      let trigger = ScriptObject(.trigger, QualifiedName(name), of: table)
      return .alter(trigger, sql: sql)
    }
    if element.take("SET", "SCHEMA") { return .unknown }
    guard let name = Self.nameOfState(element) else { return .unknown }
    return setting(name, of: table, sql: sql)
  }

  private static func nameOfState(_ element: StatementCursor) -> String? {
    var element = element
    let first = element.word.lowercased()
    element.advance()
    switch first {
    case "row": return "row level security"
    case "force": return "forced row level security"
    case "replica": return "replica identity"
    case "owner", "cluster", "inherit", "of", "rule": return first
    case "set", "reset", "without":
      return element.word.isEmpty ? "storage parameters" : "\(first) \(element.word.lowercased())"
    default: return nil
    }
  }

  private func setting(_ name: String, of table: QualifiedName, sql: String) -> ScriptAction {
    .create(ScriptCreation(ScriptObject(.setting, QualifiedName(name), of: table), sql: sql))
  }

  private func constraint(_ name: String, of table: QualifiedName) -> ScriptObject {
    ScriptObject(.constraint, QualifiedName(name, schema: table.schema), of: table)
  }
}
