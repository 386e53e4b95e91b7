import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `CREATE`.
  mutating func create() -> [ScriptAction] {
    // What is temporary went with its connection.
    if cursor.isNext("TEMP") || cursor.isNext("TEMPORARY") { return [.nothing] }
    if cursor.take("VIRTUAL") { return createVirtualTable() }
    _ = cursor.take("UNIQUE")
    let kind = ScriptObject.Kind(cursor.word.lowercased())
    cursor.advance()
    let keepsFormer = cursor.take("IF", "NOT", "EXISTS")
    guard let name = name() else { return [.unknown] }
    var object = ScriptObject(kind, name)
    var creation = ScriptCreation(object, sql: text, undo: drop(object), keepsFormer: keepsFormer)
    switch kind {
    case .table:
      creation.style = .plain
      let elements = cursor.parentheses()?.elements ?? []
      return [.create(creation)] + elements.flatMap { parts($0, of: name, isInline: true) }
        + options(of: name, after: elements)
    case .index:
      guard cursor.take("ON"), let table = self.name(), let keys = cursor.parentheses() else {
        return [.unknown]
      }
      object.table = table
      creation.object = object
      creation.style = style(ofIndexOn: keys, undo: drop(object))
    case .trigger:
      guard cursor.skip(to: "ON"), let table = self.name() else { return [.unknown] }
      creation.object.table = table
    case .view: break
    default: return [.unknown]
    }
    return [.create(creation)]
  }

  /// `STRICT` and `WITHOUT ROWID`, which only a new table can have.
  private func options(
    of table: QualifiedName, after elements: [StatementCursor]
  ) -> [ScriptAction] {
    if elements.isEmpty || cursor.isAtEnd { return [] }
    return [.create(ScriptCreation(optionsOf: table, sql: cursor.rest))]
  }

  private mutating func createVirtualTable() -> [ScriptAction] {
    guard cursor.take("TABLE") else { return [.unknown] }
    let keepsFormer = cursor.take("IF", "NOT", "EXISTS")
    guard let name = name() else { return [.unknown] }
    let object = ScriptObject(.table, name)
    return [
      .create(ScriptCreation(object, sql: text, undo: drop(object), keepsFormer: keepsFormer))
    ]
  }

  /// A schema declares columns with their sort order, and also expressions and conditions; it knows no
  /// collation.
  private func style(
    ofIndexOn keys: StatementCursor, undo: String
  ) -> ScriptCreation.Style {
    if keys.contains("COLLATE") { return .beyondSchema(clearance: undo) }
    let isPlain = keys.elements.allSatisfy { key in
      var key = key
      guard key.identifier() != nil else { return false }
      _ = key.take("ASC") || key.take("DESC")
      return key.isAtEnd
    }
    return isPlain && cursor.isAtEnd ? .plain : .handWritten
  }

  /// What an element of a table makes beside columns that hold values.
  func parts(
    _ element: StatementCursor, of table: QualifiedName, isInline: Bool
  ) -> [ScriptAction] {
    virtualColumn(element, of: table, isInline: isInline) + checks(element, of: table)
  }

  /// A column that is computed when it is read, which no schema declares:
  /// <https://www.sqlite.org/gencol.html>. Without a word it is `VIRTUAL`.
  private func virtualColumn(
    _ element: StatementCursor, of table: QualifiedName, isInline: Bool
  ) -> [ScriptAction] {
    var rest = element
    guard !["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].contains(rest.word),
      let column = rest.identifier(), !rest.contains("STORED"), rest.skip(to: "AS"),
      rest.next?.kind == .openingParenthesis
    else { return [] }
    let start = "ALTER TABLE \(SQLQuoting.identifier(table.name))"
    let object = ScriptObject(.column, QualifiedName(column), of: table)
    return [
      .create(
        ScriptCreation(
          object, sql: "\(start) ADD COLUMN \(element.rest)",
          undo: "\(start) DROP COLUMN \(SQLQuoting.identifier(column))", isInline: isInline))
    ]
  }

  /// The checks in an element of a table, which only a new table can have:
  /// <https://www.sqlite.org/lang_altertable.html>.
  private func checks(_ element: StatementCursor, of table: QualifiedName) -> [ScriptAction] {
    var element = element
    var actions: [ScriptAction] = []
    var name = ""
    while !element.isAtEnd {
      if element.take("CONSTRAINT") {
        name = element.identifier() ?? ""
      } else if element.isNext("CHECK") {
        let start = element.position
        element.advance()
        _ = element.parentheses()
        let sql = element.text(from: start)
        let object = ScriptObject(
          .constraint, QualifiedName(name.isEmpty ? sql : name), of: table)
        actions.append(
          .create(
            ScriptCreation(
              object, sql: sql,
              style: .inseparable(
                "SQLite takes a check only together with its table; declare it with @@check"),
              isInline: true)))
        name = ""
      } else if element.parentheses() == nil {
        element.advance()
      }
    }
    return actions
  }
}
