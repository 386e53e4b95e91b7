import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `CREATE`.
  mutating func create() -> [ScriptAction] {
    _ = cursor.take("OR", "REPLACE")
    _ = cursor.take("GLOBAL") || cursor.take("LOCAL")
    // What is temporary went with its session.
    if cursor.take("TEMP") || cursor.take("TEMPORARY") { return [.nothing] }
    if cursor.isNext("UNLOGGED") || cursor.isNext("TABLE") { return createTable() }
    if cursor.isNext("UNIQUE") || cursor.isNext("INDEX") { return createIndex() }
    let kind = kind()
    switch kind {
    case .function, .procedure: return createRoutine(kind)
    case .trigger, .policy, .rule: return createAttachment(kind)
    case .type: return createType()
    case ScriptObject.Kind("role"), ScriptObject.Kind("user"), ScriptObject.Kind("group"),
      ScriptObject.Kind("database"), ScriptObject.Kind("tablespace"),
      ScriptObject.Kind("subscription"):
      return [.passing(.server)]
    default: return createNamed(kind)
    }
  }

  /// The kinds whose `DROP` needs no more than their name.
  private static let droppedByName: Set<String> = [
    "schema", "extension", "domain", "view", "materialized view", "event trigger",
    "foreign data wrapper", "foreign table", "server", "collation", "statistics", "publication",
    "conversion", "text search configuration", "text search dictionary", "text search parser",
    "text search template", "language", "access method",
  ]

  private mutating func createNamed(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    let keepsFormer = cursor.take("IF", "NOT", "EXISTS")
    if Self.operatorKinds.contains(kind) { return createOperator(kind) }
    if kind == .aggregate { return createAggregate(kind) }
    if kind == .sequence { return createSequence(keepsFormer: keepsFormer) }
    // `CREATE SCHEMA AUTHORIZATION joe` names the schema like the role.
    if kind == .databaseSchema { _ = cursor.take("AUTHORIZATION") }
    guard Self.droppedByName.contains(kind.words), let name = name() else { return [.unknown] }
    let isTable = kind == ScriptObject.Kind("foreign table")
    var object = ScriptObject(isTable ? .table : kind, name)
    // It goes with its table.
    if kind == .statistics, cursor.skip(to: "FROM") { object.table = self.name() }
    return [
      .create(
        ScriptCreation(
          object, sql: text, undo: drop(ScriptObject(kind, name)), keepsFormer: keepsFormer))
    ]
  }

  private mutating func createAggregate(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    guard let name = name(), let list = cursor.parentheses() else { return [.unknown] }
    var object = ScriptObject(kind, name)
    // Without a second list, the first one has the old form: `BASETYPE = int`.
    let types = cursor.isAtEnd ? Self.definition("BASETYPE", in: list) ?? "*" : list.rest
    object.arguments = Self.types(StatementCursor(types, rules: .postgresql))
    return [
      .create(ScriptCreation(object, sql: text, undo: "\(drop(object))(\(types))"))
    ]
  }

  /// A sequence, with the column that owns it as a part of its own: the column may use the sequence.
  private mutating func createSequence(keepsFormer: Bool) -> [ScriptAction] {
    guard let name = name() else { return [.unknown] }
    let object = ScriptObject(.sequence, name)
    var creation = ScriptCreation(object, sql: text, undo: drop(object), keepsFormer: keepsFormer)
    guard let owner = owner(in: cursor), let table = owner.table, cursor.skip(to: "OWNED") else {
      return [.create(creation)]
    }
    let start = cursor.position - 1
    cursor.advance()
    _ = cursor.qualifiedName()
    if cursor.take(sign: ".") { cursor.advance() }
    let words = cursor.text(from: start)
    creation.sql = cursor.text(without: start..<cursor.position)
    return [
      .create(creation),
      .attach(
        object, to: table, column: owner.name.name, sql: "ALTER SEQUENCE \(sql(name)) \(words)"),
    ]
  }

  /// An enum is what a schema declares; other types are not.
  private mutating func createType() -> [ScriptAction] {
    guard let name = name() else { return [.unknown] }
    let object = ScriptObject(.type, name)
    let isEnum = cursor.isNext("AS", "ENUM")
    return [
      .create(
        ScriptCreation(
          object, sql: text, undo: drop(object), style: isEnum ? .plain : .handWritten))
    ]
  }

  /// A trigger, a policy or a rule of a table.
  private mutating func createAttachment(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    guard let name = cursor.identifier(), cursor.skip(to: kind == .rule ? "TO" : "ON"),
      let table = self.name()
    else { return [.unknown] }
    let object = ScriptObject(kind, QualifiedName(name), of: table)
    let words = kind.words.uppercased()
    let undo = "DROP \(words) \(SQLQuoting.identifier(name)) ON \(sql(table))"
    return [.create(ScriptCreation(object, sql: text, undo: undo))]
  }

  private mutating func createRoutine(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    guard let name = name(), let list = cursor.parentheses() else { return [.unknown] }
    let arguments = list.elements.map(RoutineArgument.init)
    let object = ScriptObject(
      kind, name, arguments: arguments.filter(\.isInput).map(\.type))
    let declared = arguments.map(\.declaration).joined(separator: ", ")
    let undo = "DROP \(kind.words.uppercased()) \(sql(name))(\(declared))"
    return [.create(ScriptCreation(object, sql: text, undo: undo))]
  }

  /// The types in a list of arguments, which may have names.
  static func types(_ list: StatementCursor) -> [String] {
    list.elements.map(RoutineArgument.init).filter(\.isInput).map(\.type)
  }
}
