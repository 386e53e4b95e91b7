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
    if cursor.take("SET", "SCHEMA") {
      guard let schema = cursor.identifier() else { return [.unknown] }
      return [.move(object, toSchema: schema, sql: text)]
    }
    if kind == .sequence, let owner = owner(in: cursor), let table = owner.table {
      return [.attach(object, to: table, column: owner.name.name, sql: text)]
    }
    return [.alter(object, sql: text)]
  }

  /// The column that owns a sequence, if the words name one.
  func owner(in words: StatementCursor) -> ScriptObject? {
    var reader = self
    reader.cursor = words
    guard reader.cursor.skip(to: "OWNED"), reader.cursor.take("BY") else { return nil }
    return reader.column()
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
    return cursor.elements.flatMap { element -> [ScriptAction] in
      var reader = self
      reader.cursor = element
      guard var object = reader.object(kind) else { return [.unknown] }
      if kind != ScriptObject.Kind("routine") { return [.drop(object, cascades: cascades)] }
      // A routine is a function, a procedure or an aggregate.
      let kinds: [ScriptObject.Kind] = [.function, .procedure, .aggregate]
      return kinds.map { kind in
        object.kind = kind
        return .drop(object, cascades: cascades)
      }
    }
  }

  /// Reads what follows `COMMENT`; a later comment on the same object replaces it.
  mutating func comment() -> [ScriptAction] {
    guard cursor.take("ON") else { return [.unknown] }
    let kind = kind()
    if kind == .constraint, let (name, domain) = domainConstraint() {
      let object = ScriptObject(
        .comment(on: ScriptObject.Kind("domain constraint")),
        domain.renamed("\(domain.name).\(name)"))
      let creation = ScriptCreation(object, about: ScriptObject(.domain, domain), sql: text)
      return [.create(creation)]
    }
    guard let object = kind == .column ? column() : object(kind) else {
      return [.unknown]
    }
    var subject = object
    if [.table, .view, .materializedView].contains(object.kind) { subject.table = object.name }
    subject.kind = .comment(on: object.kind)
    return [.create(ScriptCreation(subject, sql: text))]
  }

  /// `name ON DOMAIN domain`; a table may be called `domain`.
  private mutating func domainConstraint() -> (name: String, domain: QualifiedName)? {
    var rest = cursor
    guard let name = rest.identifier(), rest.take("ON", "DOMAIN"),
      let domain = rest.qualifiedName(), !domain.name.isEmpty, rest.isNext("IS")
    else { return nil }
    cursor = rest
    return (name, QualifiedName(domain.name, schema: domain.schema))
  }

  /// Reads the name of an object of a kind, with its table or its arguments.
  mutating func object(_ kind: ScriptObject.Kind) -> ScriptObject? {
    switch kind {
    case .trigger, .policy, .rule, .constraint:
      guard let name = cursor.identifier(), cursor.take("ON"), let table = self.name()
      else {
        return nil
      }
      let schema = kind == .constraint ? table.schema : nil
      return ScriptObject(kind, QualifiedName(name, schema: schema), of: table)
    case .function, .procedure, .aggregate, ScriptObject.Kind("routine"):
      guard let name = self.name() else { return nil }
      return ScriptObject(
        kind == ScriptObject.Kind("routine") ? .function : kind, name,
        arguments: cursor.parentheses().map(Self.types))
    case _ where Self.operatorKinds.contains(kind): return operatorObject(kind)
    case ScriptObject.Kind("foreign table"): return self.name().map { ScriptObject(.table, $0) }
    default: return self.name().map { ScriptObject(kind, $0) }
    }
  }

  /// `table.column` or `schema.table.column`.
  private mutating func column() -> ScriptObject? {
    guard let first = cursor.qualifiedName(), let owner = first.schema else { return nil }
    if cursor.take(sign: "."), let column = cursor.identifier() {
      let table = QualifiedName(first.name, schema: owner)
      return ScriptObject(.column, QualifiedName(column), of: table)
    }
    return ScriptObject(
      .column, QualifiedName(first.name), of: QualifiedName(owner))
  }
}
