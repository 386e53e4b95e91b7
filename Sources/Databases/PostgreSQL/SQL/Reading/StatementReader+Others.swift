import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `ALTER`.
  mutating func alter() -> [ScriptAction] {
    if cursor.take("TABLE") { return alterTable() }
    if cursor.isNext("DEFAULT", "PRIVILEGES") {
      let object = ScriptObject(.defaultPrivilege, QualifiedName(text))
      return [.create(ScriptCreation(object, sql: text))]
    }
    let kind = kind()
    if ["database", "role", "user", "group", "system", "tablespace"].contains(kind.words) {
      return [.passing(.server)]
    }
    _ = cursor.take("IF", "EXISTS")
    guard let object = object(kind) else { return [.unknown] }
    if cursor.take("RENAME", "TO") {
      guard let name = cursor.identifier() else { return [.unknown] }
      return [.rename(object, to: name, sql: text)]
    }
    if kind == .sequence, cursor.skip(to: "OWNED"), cursor.take("BY"), let column = column(),
      let table = column.table
    {
      return [.attach(object, to: table, sql: text)]
    }
    return [.alter(object, sql: text)]
  }

  /// Reads what follows `DROP`.
  mutating func drop() -> [ScriptAction] {
    let kind = kind()
    if ["database", "role", "user", "group", "tablespace", "owned", "subscription"].contains(
      kind.words)
    {
      return [.passing(.server)]
    }
    _ = cursor.take("CONCURRENTLY")
    _ = cursor.take("IF", "EXISTS")
    let cascades = cursor.contains("CASCADE")
    return cursor.elements.map { element in
      var reader = self
      reader.cursor = element
      return reader.object(kind).map { .drop($0, cascades: cascades) } ?? .unknown
    }
  }

  /// Reads what follows `COMMENT`; a later comment on the same object replaces it.
  mutating func comment() -> [ScriptAction] {
    guard cursor.take("ON") else { return [.unknown] }
    let kind = kind()
    guard let object = kind == ScriptObject.Kind("column") ? column() : object(kind) else {
      return [.unknown]
    }
    var subject = object
    if [.table, .view, .materializedView].contains(object.kind) { subject.table = object.name }
    subject.kind = .comment(on: object.kind)
    return [.create(ScriptCreation(subject, sql: text))]
  }

  /// Reads what follows `GRANT` or `REVOKE`.
  mutating func privilege() -> [ScriptAction] {
    // Without ON, it is about the members of a role.
    guard cursor.skip(to: "ON"), !cursor.isNext("DATABASE"), !cursor.isNext("TABLESPACE") else {
      return [.passing(.server)]
    }
    var object = ScriptObject(.privilege, QualifiedName(text))
    let others = [
      "ALL", "SCHEMA", "SEQUENCE", "FUNCTION", "PROCEDURE", "ROUTINE", "TYPE", "DOMAIN", "LANGUAGE",
      "FOREIGN", "LARGE", "PARAMETER",
    ]
    if !others.contains(cursor.word) {
      _ = cursor.take("TABLE")
      if cursor.elements.count == 1 { object.table = name() }
    }
    return [.create(ScriptCreation(object, sql: text))]
  }

  /// Reads the name of an object of a kind, with its table or its arguments.
  private mutating func object(_ kind: ScriptObject.Kind) -> ScriptObject? {
    switch kind {
    case .trigger, .policy, .rule, .constraint:
      guard let name = cursor.identifier(), cursor.take("ON"), let table = self.name()
      else {
        return nil
      }
      let schema = kind == .constraint ? table.schema : nil
      return ScriptObject(kind, QualifiedName(name, schema: schema), of: table)
    case .function, .procedure, ScriptObject.Kind("routine"):
      guard let name = self.name() else { return nil }
      let isProcedure = kind == .procedure
      return ScriptObject(
        isProcedure ? .procedure : .function, name, arguments: cursor.parentheses().map(Self.types))
    case ScriptObject.Kind("foreign table"): return self.name().map { ScriptObject(.table, $0) }
    default: return self.name().map { ScriptObject(kind, $0) }
    }
  }

  /// `table.column` or `schema.table.column`.
  private mutating func column() -> ScriptObject? {
    guard let first = cursor.qualifiedName(), let owner = first.schema else { return nil }
    if cursor.take(sign: "."), let column = cursor.identifier() {
      let table = QualifiedName(first.name, schema: owner)
      return ScriptObject(ScriptObject.Kind("column"), QualifiedName(column), of: table)
    }
    return ScriptObject(
      ScriptObject.Kind("column"), QualifiedName(first.name), of: QualifiedName(owner))
  }
}
