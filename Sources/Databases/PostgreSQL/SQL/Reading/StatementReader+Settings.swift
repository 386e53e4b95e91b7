import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what an element of `ALTER TABLE` says of a state of the table. Of statements about the same
  /// state the last one counts, so each state has a name of its own.
  func states(
    _ element: StatementCursor, of table: QualifiedName, sql: String
  ) -> [ScriptAction] {
    var element = element
    let verb = element.word
    element.advance()
    switch verb {
    case "ENABLE", "DISABLE": return activity(element, of: table, sql: sql)
    case "FORCE", "NO":
      if element.take("INHERIT"), let parent = name(&element) {
        return [.dropPart(inheritance(parent, of: table), cascades: false, sql: sql)]
      }
      return [setting("forced row level security", of: table, sql: sql)]
    case "INHERIT":
      guard let parent = name(&element) else { return [.unknown] }
      return [.create(ScriptCreation(inheritance(parent, of: table), sql: sql))]
    case "REPLICA":
      _ = element.take("IDENTITY", "USING", "INDEX")
      return [setting("replica identity", of: table, by: element.identifier(), sql: sql)]
    case "CLUSTER":
      _ = element.take("ON")
      return [setting("clustering", of: table, by: element.identifier(), sql: sql)]
    case "OWNER": return [setting("owner", of: table, sql: sql)]
    case "OF", "NOT": return [setting("type", of: table, sql: sql)]
    case "SET", "RESET": return stateThatIsSet(element, verb, of: table, sql: sql)
    default: return [.unknown]
    }
  }

  /// `ENABLE` and `DISABLE` are about a trigger, a rule, or row level security.
  private func activity(
    _ element: StatementCursor, of table: QualifiedName, sql: String
  ) -> [ScriptAction] {
    var element = element
    if element.isNext("ROW") { return [setting("row level security", of: table, sql: sql)] }
    _ = element.take("REPLICA") || element.take("ALWAYS")
    let isTrigger = element.isNext("TRIGGER")
    guard isTrigger || element.isNext("RULE") else { return [.unknown] }
    element.advance()
    guard let name = element.identifier() else { return [.unknown] }
    return [
      .alter(ScriptObject(isTrigger ? .trigger : .rule, QualifiedName(name), of: table), sql: sql)
    ]
  }

  private func stateThatIsSet(
    _ element: StatementCursor, _ verb: String, of table: QualifiedName, sql: String
  ) -> [ScriptAction] {
    var element = element
    if let options = element.parentheses() {
      return parameters(options).map { name, text in
        setting(
          "storage parameter \(name)", of: table,
          sql: "ALTER TABLE \(self.sql(table)) \(verb) (\(text))")
      }
    }
    if element.take("SCHEMA") {
      guard let schema = element.identifier() else { return [.unknown] }
      return [.move(ScriptObject(.table, table), toSchema: schema, sql: sql)]
    }
    switch element.word {
    case "LOGGED", "UNLOGGED": return [setting("persistence", of: table, sql: sql)]
    case "TABLESPACE": return [setting("tablespace", of: table, sql: sql)]
    case "ACCESS": return [setting("access method", of: table, sql: sql)]
    case "WITHOUT":
      // `SET WITHOUT OIDS` has no effect any more.
      element.advance()
      return element.isNext("CLUSTER") ? [setting("clustering", of: table, sql: sql)] : [.nothing]
    default: return [.unknown]
    }
  }

  /// The parameters of a list by their names, with their texts.
  func parameters(_ list: StatementCursor) -> [(name: String, text: String)] {
    list.elements.map { element in
      var rest = element
      let name = rest.qualifiedName()
      return ([name?.schema, name?.name].compactMap(\.self).joined(separator: "."), element.rest)
    }
  }

  // MARK: Objects

  /// A state of a table, which goes with the index that it names.
  private func setting(
    _ name: String, of table: QualifiedName, by index: String? = nil, sql: String
  ) -> ScriptAction {
    let isIndex = index.map { !["full", "nothing", "default"].contains($0) } ?? false
    let subject = index.map {
      ScriptObject(.index, QualifiedName($0, schema: table.schema), of: table)
    }
    return .create(
      ScriptCreation(
        ScriptObject(.setting, QualifiedName(name), of: table), about: isIndex ? subject : nil,
        sql: sql))
  }

  /// A state of a column.
  func setting(
    _ name: String, of column: String, _ table: QualifiedName, sql: String
  ) -> ScriptAction {
    .create(
      ScriptCreation(
        ScriptObject(.setting(name, of: .column), QualifiedName(column), of: table), sql: sql))
  }

  private func inheritance(_ parent: QualifiedName, of table: QualifiedName) -> ScriptObject {
    ScriptObject(.setting, QualifiedName("inheritance of \(parent)"), of: table)
  }

  private func name(_ element: inout StatementCursor) -> QualifiedName? {
    element.qualifiedName().map { QualifiedName($0.name, schema: $0.schema) }
  }
}
