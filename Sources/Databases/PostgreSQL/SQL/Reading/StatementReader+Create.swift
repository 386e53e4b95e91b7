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
    "schema", "extension", "sequence", "domain", "view", "materialized view", "event trigger",
    "foreign data wrapper", "foreign table", "server", "collation", "statistics", "publication",
    "conversion", "text search configuration", "text search dictionary", "text search parser",
    "text search template", "language", "access method",
  ]
  /// The kinds that are not dropped by a name, and are made as they are.
  private static let known: Set<String> = [
    "operator", "operator class", "operator family", "cast", "transform",
  ]

  private mutating func createNamed(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    let keepsFormer = cursor.take("IF", "NOT", "EXISTS")
    if Self.known.contains(kind.words) {
      let object = ScriptObject(kind, QualifiedName(cursor.rest))
      return [.create(ScriptCreation(object, sql: text))]
    }
    if kind == ScriptObject.Kind("aggregate") { return createAggregate(kind) }
    // `CREATE SCHEMA AUTHORIZATION joe` names the schema like the role.
    if kind == .databaseSchema { _ = cursor.take("AUTHORIZATION") }
    guard Self.droppedByName.contains(kind.words), let name = name() else { return [.unknown] }
    let isTable = kind == ScriptObject.Kind("foreign table")
    let object = ScriptObject(isTable ? .table : kind, name)
    return [
      .create(
        ScriptCreation(
          object, sql: text, undo: drop(ScriptObject(kind, name)), keepsFormer: keepsFormer))
    ]
  }

  private mutating func createAggregate(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    guard let name = name(), let list = cursor.parentheses() else { return [.unknown] }
    let object = ScriptObject(kind, name)
    // Without a second list, the first one has the old form, without the arguments.
    let undo = cursor.isAtEnd ? nil : "\(drop(object))(\(list.rest))"
    return [.create(ScriptCreation(object, sql: text, undo: undo))]
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
    let arguments = list.elements.map(Argument.init)
    let object = ScriptObject(
      kind, name, arguments: arguments.filter(\.isInput).map(\.type))
    let declared = arguments.map(\.declaration).joined(separator: ", ")
    let undo = "DROP \(kind.words.uppercased()) \(sql(name))(\(declared))"
    return [.create(ScriptCreation(object, sql: text, undo: undo))]
  }

  /// The types in a list of arguments, which may have names.
  static func types(_ list: StatementCursor) -> [String] {
    list.elements.map(Argument.init).filter(\.isInput).map(\.type)
  }

  /// An argument of a function: `[mode] [name] type [DEFAULT value]`.
  private struct Argument {
    /// The first words of types that have several.
    private static let longTypes: Set<String> = [
      "double", "timestamp", "time", "character", "bit", "interval", "national",
    ]

    /// Its text without the default.
    let declaration: String
    let type: String
    /// Whether it tells functions of one name apart.
    let isInput: Bool

    init(_ element: StatementCursor) {
      var words: [String] = []
      var cursor = element
      let start = cursor.position
      while let token = cursor.next, cursor.word != "DEFAULT", token.text != "=", token.text != ":="
      {
        words.append(SQLLexicalRules.lowercased(token.text))
        cursor.advance()
      }
      declaration = cursor.text(from: start)
      isInput = words.first != "out"
      if let mode = words.first, ["in", "inout", "variadic", "out"].contains(mode), words.count > 1
      {
        words.removeFirst()
      }
      let hasName =
        words.count > 1 && !Self.longTypes.contains(words[0]) && !"([.".contains(words[1])
      type = (hasName ? words.dropFirst() : words[...]).joined(separator: " ")
    }
  }
}
