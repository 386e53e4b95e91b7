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
    return [.create(creation)] + elements.flatMap { parts($0, of: table, isInline: true) }
      + (options.isEmpty || elements.isEmpty ? [] : [self.options(options, of: table)])
  }

  /// How a table is kept, where the schema declares the table.
  private func options(_ options: String, of table: QualifiedName) -> ScriptAction {
    .create(
      ScriptCreation(
        ScriptObject(.setting, QualifiedName("options"), of: table), sql: options,
        style: .inseparable(
          "the schema has the table without it; add it to CREATE TABLE in the baseline"),
        isInline: true))
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

  /// What an element of a table makes beside columns and primary keys.
  func parts(
    _ element: StatementCursor, of table: QualifiedName, isInline: Bool
  ) -> [ScriptAction] {
    var element = element
    let start = element
    if element.take("CONSTRAINT") { _ = element.identifier() }
    if ["CHECK", "UNIQUE", "FOREIGN", "EXCLUDE", "PRIMARY"].contains(element.word) {
      return constraint(start, of: table, isInline: isInline)
    }
    return element.isNext("LIKE") ? [] : columnParts(start, of: table)
  }

  /// A constraint of a table, with its name if it has one.
  private func constraint(
    _ element: StatementCursor, of table: QualifiedName, isInline: Bool
  ) -> [ScriptAction] {
    var element = element
    let name = element.take("CONSTRAINT") ? element.identifier() : nil
    let sql = element.rest
    let kind = element.word
    element.advance()
    switch kind {
    case "CHECK":
      var rest = element
      let own = Self.nameOfCheck(rest.parentheses(), of: table)
      return [create(name, or: own, of: table, sql: sql, isInline: isInline)]
    case "EXCLUDE":
      var rest = element
      while !rest.isAtEnd, rest.next?.kind != .openingParenthesis { rest.advance() }
      let columns = rest.parentheses().map(Self.columns) ?? []
      let own = ServerName(table.name, columns.joined(separator: "_"), "excl").text
      return [create(name, or: own, of: table, sql: sql, isInline: isInline)]
    case "UNIQUE":
      if element.take("USING", "INDEX"), let index = element.identifier() {
        let former = ScriptObject(.index, QualifiedName(index, schema: table.schema), of: table)
        return [.rename(former, to: name ?? index, sql: "")]
      }
      return [unique(element, name, of: table, sql: sql, isInline: isInline)]
    case "FOREIGN": return foreignKey(element, name, of: table, sql: sql, isInline: isInline)
    default: return []
    }
  }

  private func unique(
    _ element: StatementCursor, _ name: String?, of table: QualifiedName, sql: String,
    isInline: Bool
  ) -> ScriptAction {
    var element = element
    var isBeyond = element.isNext("NULLS", "NOT")
    while !element.isAtEnd, element.next?.kind != .openingParenthesis { element.advance() }
    let columns = element.parentheses().map(Self.columns) ?? []
    let own = ServerName(table.name, columns.joined(separator: "_"), "key").text
    isBeyond = isBeyond || Self.timing(element) != nil || element.contains("INCLUDE")
    let index = QualifiedName(name ?? own, schema: table.schema)
    return create(
      name, or: own, of: table, sql: sql, isInline: isInline,
      style: isBeyond ? .beyondSchema(clearance: "DROP INDEX \(self.sql(index))") : .handWritten)
  }

  /// A foreign key is what a schema declares, up to when it is checked.
  private func foreignKey(
    _ element: StatementCursor, _ name: String?, of table: QualifiedName, sql: String,
    isInline: Bool
  ) -> [ScriptAction] {
    guard let name else { return [] }
    let key = create(name, or: name, of: table, sql: sql, isInline: isInline, style: .plain)
    guard let timing = Self.timing(element) else { return [key] }
    let object = ScriptObject(
      .constraintTiming, QualifiedName(name, schema: table.schema), of: table)
    let constraint = SQLQuoting.identifier(name)
    let alteration = "ALTER TABLE \(self.sql(table)) ALTER CONSTRAINT \(constraint) \(timing)"
    return [key, .create(ScriptCreation(object, sql: alteration))]
  }

  /// The checks of a column.
  private func columnParts(_ element: StatementCursor, of table: QualifiedName) -> [ScriptAction] {
    var element = element
    guard element.identifier() != nil else { return [] }
    var actions: [ScriptAction] = []
    var name: String?
    while !element.isAtEnd {
      if element.take("CONSTRAINT") {
        name = element.identifier()
      } else if element.isNext("CHECK") {
        let start = element.position
        element.advance()
        let own = Self.nameOfCheck(element.parentheses(), of: table)
        let sql = element.text(from: start)
        actions.append(create(name, or: own, of: table, sql: sql, isInline: true))
        name = nil
      } else if element.parentheses() == nil {
        element.advance()
      }
    }
    return actions
  }

  /// A constraint that is made, from its words without the name; without one it gets the server's own.
  private func create(
    _ name: String?, or own: String, of table: QualifiedName, sql: String, isInline: Bool,
    style: ScriptCreation.Style = .handWritten
  ) -> ScriptAction {
    let object = ScriptObject(
      .constraint, QualifiedName(name ?? own, schema: table.schema), of: table)
    let constraint = "CONSTRAINT \(SQLQuoting.identifier(object.name.name))"
    let alteration = "ALTER TABLE \(self.sql(table))"
    return .create(
      ScriptCreation(
        object, sql: "\(alteration) ADD \(constraint) \(sql)",
        undo: "\(alteration) DROP \(constraint)", style: style, isInline: isInline,
        isNamed: name != nil))
  }

  /// `DEFERRABLE …`, if it is said.
  private static func timing(_ element: StatementCursor) -> String? {
    var element = element
    while !element.isAtEnd {
      if element.take("NOT", "DEFERRABLE") { return nil }
      if element.take("DEFERRABLE") {
        return element.isNext("INITIALLY", "DEFERRED")
          ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE"
      }
      element.advance()
    }
    return nil
  }

  /// The server's name for a check, which has a column in it if the check is about a single one.
  private static func nameOfCheck(
    _ expression: StatementCursor?, of table: QualifiedName
  ) -> String {
    let mentions = ColumnMentions.all(in: expression?.rest ?? "", rules: .postgresql) { _ in true }
    let columns = Set(mentions.map(\.name))
    return ServerName(table.name, columns.count == 1 ? columns.first : nil, "check").text
  }
}
