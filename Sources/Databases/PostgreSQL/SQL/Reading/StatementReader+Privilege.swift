import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `GRANT` or `REVOKE`; a statement about several objects is one for each of them.
  mutating func privilege() -> [ScriptAction] {
    // Without ON, it is about the members of a role.
    guard cursor.skip(to: "ON"), !cursor.isNext("DATABASE"), !cursor.isNext("TABLESPACE"),
      !cursor.isNext("PARAMETER")
    else { return [.passing(.server)] }
    if cursor.isNext("ALL") { return [privilege(on: schemaOfAll(cursor), sql: text)] }
    let kind = objectKind()
    let start = cursor.position
    let elements = cursor.elements
    guard cursor.skip(to: "TO") || cursor.skip(to: "FROM") else { return [.unknown] }
    // After the last object its grantees follow.
    let end = cursor.position - 1
    let objects = elements.filter { $0.position < end }
    if objects.count == 1 { return objects.map { privilege(on: object(kind, $0), sql: text) } }
    let whole = StatementCursor(text, rules: .postgresql)
    let (head, tail) = (whole.text(in: 0..<start), whole.text(in: end..<whole.end))
    return objects.map { element in
      let name = whole.text(in: element.position..<min(element.end, end))
      return privilege(on: object(kind, element), sql: "\(head) \(name) \(tail)")
    }
  }

  /// The kind of what follows; a table where no kind is said.
  private mutating func objectKind() -> ScriptObject.Kind {
    let words = [
      "SCHEMA", "SEQUENCE", "FUNCTION", "PROCEDURE", "ROUTINE", "TYPE", "DOMAIN", "LANGUAGE",
      "TABLE",
    ]
    if words.contains(cursor.word) { return kind() }
    if cursor.take("FOREIGN", "SERVER") { return ScriptObject.Kind("server") }
    if cursor.isNext("FOREIGN") { return kind() }
    return cursor.take("LARGE", "OBJECT") ? ScriptObject.Kind("large object") : .table
  }

  private func object(_ kind: ScriptObject.Kind, _ element: StatementCursor) -> ScriptObject? {
    var reader = self
    reader.cursor = element
    return reader.object(kind)
  }

  /// `ALL TABLES IN SCHEMA s` is about the schema.
  private func schemaOfAll(_ words: StatementCursor) -> ScriptObject? {
    var words = words
    guard words.skip(to: "SCHEMA") else { return nil }
    return words.identifier().map { ScriptObject(.databaseSchema, QualifiedName($0)) }
  }

  /// A privilege on a table goes with it.
  private func privilege(on object: ScriptObject?, sql: String) -> ScriptAction {
    let isTable = object?.kind == .table
    return .create(
      ScriptCreation(
        ScriptObject(.privilege, QualifiedName(sql), of: isTable ? object?.name : nil),
        about: isTable ? nil : object, sql: sql))
  }
}
