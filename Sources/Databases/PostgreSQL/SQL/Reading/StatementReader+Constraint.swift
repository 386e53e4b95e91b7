import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// The words with which a constraint of a table starts.
  static let constraintWords: Set<String> = [
    "CONSTRAINT", "CHECK", "UNIQUE", "FOREIGN", "EXCLUDE", "PRIMARY",
  ]

  /// What an element of a table makes beside columns, and primary keys that come with them.
  func parts(
    _ element: StatementCursor, of table: QualifiedName, isInline: Bool
  ) -> [ScriptAction] {
    if Self.constraintWords.contains(element.word) {
      return constraint(element, of: table, isInline: isInline)
    }
    return element.isNext("LIKE") ? [] : columnParts(element, of: table)
  }

  /// A constraint of a table, with its name if it has one.
  private func constraint(
    _ element: StatementCursor, of table: QualifiedName, isInline: Bool
  ) -> [ScriptAction] {
    var element = element
    let name = element.take("CONSTRAINT") ? element.identifier() : nil
    let constraint = WrittenConstraint(name, element.rest, of: table, isInline: isInline)
    let kind = element.word
    element.advance()
    switch kind {
    case "CHECK":
      var rest = element
      return [create(constraint, or: Self.nameOfCheck(rest.parentheses(), of: table))]
    case "EXCLUDE":
      let columns = Self.firstColumns(&element)
      return [create(constraint, or: ServerName(table.name, columns, "excl").text)]
    case "UNIQUE", "PRIMARY":
      _ = element.take("KEY")
      if element.take("USING", "INDEX"), let index = element.identifier() {
        return use(index, constraint, timing: Self.timing(element))
      }
      return kind == "UNIQUE" ? unique(element, constraint) : primaryKey(element, constraint)
    case "FOREIGN":
      _ = element.take("KEY")
      let columns = Self.firstColumns(&element)
      return foreignKey(columns, Self.timing(element), constraint)
    default: return []
    }
  }

  /// A schema has a unique index for it.
  private func unique(
    _ element: StatementCursor, _ constraint: WrittenConstraint
  ) -> [ScriptAction] {
    var element = element
    var isBeyond = element.isNext("NULLS", "NOT")
    let own = ServerName(constraint.table.name, Self.firstColumns(&element), "key").text
    isBeyond = isBeyond || Self.timing(element) != nil || element.contains("INCLUDE")
    let index = QualifiedName(constraint.name ?? own, schema: constraint.table.schema)
    return [
      create(
        constraint, or: own,
        style: isBeyond ? .beyondSchema(clearance: "DROP INDEX \(self.sql(index))") : .handWritten),
      .create(
        ScriptCreation(
          ScriptObject(.uniqueConstraint, index, of: constraint.table),
          sql: use(index.name, "UNIQUE", of: constraint.table), isInline: constraint.isInline)),
    ]
  }

  /// The key that `CREATE TABLE` gives a table is part of it. What a schema does not know of a key cannot
  /// be made later, because foreign keys use it.
  private func primaryKey(
    _ element: StatementCursor, _ constraint: WrittenConstraint
  ) -> [ScriptAction] {
    var element = element
    _ = element.parentheses()
    let own = ServerName(constraint.table.name, nil, "pkey").text
    let key = constraint.isInline ? [] : [create(constraint, or: own, style: .plain)]
    guard Self.timing(element) != nil || element.contains("INCLUDE") else { return key }
    return key + [
      .create(
        ScriptCreation(
          timing(of: constraint, or: own), sql: constraint.sql,
          style: .inseparable("the schema has the primary key without what follows its columns"),
          isInline: constraint.isInline))
    ]
  }

  /// A constraint takes over an index, and its name where it has no name of its own.
  private func use(
    _ index: String, _ constraint: WrittenConstraint, timing: String?
  ) -> [ScriptAction] {
    let table = constraint.table
    let name = constraint.name ?? index
    let former = ScriptObject(.index, QualifiedName(index, schema: table.schema), of: table)
    var present = former
    present.name = former.name.renamed(name)
    let isUnique = constraint.sql.uppercased().hasPrefix("UNIQUE")
    let sql =
      use(name, isUnique ? "UNIQUE" : "PRIMARY KEY", of: table) + (timing.map { " \($0)" } ?? "")
    // A schema has the primary key itself.
    let object = ScriptObject(
      isUnique ? .uniqueConstraint : .constraint, present.name, of: table)
    return [
      .rename(former, to: name, sql: ""),
      .attach(present, to: table, column: nil, sql: nil),
      .create(
        ScriptCreation(object, about: present, sql: sql, style: isUnique ? .handWritten : .plain)),
    ]
  }

  private func use(_ index: String, _ key: String, of table: QualifiedName) -> String {
    let name = SQLQuoting.identifier(index)
    return "ALTER TABLE \(sql(table)) ADD CONSTRAINT \(name) \(key) USING INDEX \(name)"
  }

  /// A foreign key is what a schema declares, up to when it is checked.
  private func foreignKey(
    _ columns: String, _ timing: String?, _ constraint: WrittenConstraint
  ) -> [ScriptAction] {
    let own = ServerName(constraint.table.name, columns, "fkey").text
    let key = create(constraint, or: own, style: .plain)
    guard let timing else { return [key] }
    let object = self.timing(of: constraint, or: own)
    let alteration =
      "ALTER TABLE \(self.sql(constraint.table)) ALTER CONSTRAINT "
      + "\(SQLQuoting.identifier(object.name.name)) \(timing)"
    return [
      key, .create(ScriptCreation(object, sql: alteration, isInline: constraint.isInline)),
    ]
  }

  private func timing(of constraint: WrittenConstraint, or own: String) -> ScriptObject {
    ScriptObject(
      .constraintTiming,
      QualifiedName(constraint.name ?? own, schema: constraint.table.schema),
      of: constraint.table)
  }

  /// The constraints of a column.
  private func columnParts(_ element: StatementCursor, of table: QualifiedName) -> [ScriptAction] {
    var element = element
    guard let column = element.identifier() else { return [] }
    let columns = "(\(SQLQuoting.identifier(column)))"
    var actions: [ScriptAction] = []
    var name: String?
    func written(_ sql: String) -> WrittenConstraint {
      defer { name = nil }
      return WrittenConstraint(name, sql, of: table, isInline: true)
    }
    let isList = element.isOfListType
    while !element.isAtEnd {
      if element.take("CONSTRAINT") {
        name = element.identifier()
        continue
      }
      let start = element.position
      if element.take("CHECK") {
        let own = Self.nameOfCheck(element.parentheses(), of: table)
        actions.append(create(written(element.text(from: start)), or: own))
      } else if element.take("UNIQUE") {
        let nulls = element.take("NULLS", "NOT", "DISTINCT") ? " NULLS NOT DISTINCT" : ""
        _ = element.take("NULLS", "DISTINCT")
        let timing = Self.takeTiming(&element).map { " \($0)" } ?? ""
        let words = StatementCursor("\(nulls) \(columns)\(timing)", rules: .postgresql)
        actions += unique(words, written("UNIQUE\(nulls) \(columns)\(timing)"))
      } else if element.take("REFERENCES") {
        Self.skipReference(&element)
        let timing = Self.takeTiming(&element)
        let sql = "FOREIGN KEY \(columns) \(element.text(from: start))"
        actions += foreignKey(column, timing, written(sql))
      } else if element.take("COLLATE") {
        _ = element.qualifiedName()
        actions.append(words(element.text(from: start), .collation, of: column, table))
      } else if element.take("NOT", "NULL") {
        if isList { actions.append(words("NOT NULL", .requiredList, of: column, table)) }
      } else if element.take("GENERATED") {
        let (kind, text) = element.takeGeneration(from: start)
        if let kind { actions.append(words(text, kind, of: column, table)) }
      } else if element.parentheses() == nil {
        element.advance()
      }
    }
    return actions
  }

  /// A constraint that is made; without a name it gets the server's own.
  private func create(
    _ written: WrittenConstraint, or own: String, style: ScriptCreation.Style = .handWritten
  ) -> ScriptAction {
    let object = ScriptObject(
      .constraint, QualifiedName(written.name ?? own, schema: written.table.schema),
      of: written.table)
    let constraint = "CONSTRAINT \(SQLQuoting.identifier(object.name.name))"
    let alteration = "ALTER TABLE \(self.sql(written.table))"
    return .create(
      ScriptCreation(
        object, sql: "\(alteration) ADD \(constraint) \(written.sql)",
        undo: "\(alteration) DROP \(constraint)", style: style, isInline: written.isInline,
        isNamed: written.name != nil))
  }
}
