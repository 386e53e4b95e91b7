import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  /// What belongs to a constraint has its name: an index, a comment, when it is checked.
  private static let parts: Set<ScriptObject.Kind> = [
    .index, .constraint, .constraintTiming, .uniqueConstraint,
  ]

  mutating func rename(
    _ object: ScriptObject, to name: String, _ sql: String, _ place: StatementPlace
  ) {
    if object.kind == .table { return renameTable(object.name, to: name) }
    if Self.parts.contains(object.kind) { return renamePart(object, to: name, sql, place) }
    let names = self.names
    for index in kept.indices {
      renameSubject(of: index, object, to: name)
      let kind = kept[index].object.kind
      guard isMeant(by: object, kept[index].object, asSubject: true) else { continue }
      let former = kept[index].object.name
      kept[index].object.name = former.renamed(name)
      guard kind == object.kind else { continue }
      kept[index].undo = kept[index].undo.map {
        names.renaming(former.name, to: name, in: $0, of: kind)
      }
      kept[index].statements.append(KeptObject.Statement(order: order, place: place, sql: sql))
    }
  }

  /// An index or a constraint is made under its newest name, which the schema may have. One that the
  /// statement of a table has made is renamed after it.
  private mutating func renamePart(
    _ object: ScriptObject, to name: String, _ sql: String, _ place: StatementPlace
  ) {
    let names = self.names
    var isSeparate = false
    var owner = object.table
    for index in kept.indices {
      let kind = kept[index].object.kind
      let isAbout = renameSubject(of: index, object, to: name)
      let isPart = Self.parts.contains(kind.subject ?? kind)
      var wanted = object
      wanted.kind = kind
      let isNamed = isPart && isMeant(by: wanted, kept[index].object)
      guard isNamed || isAbout else { continue }
      kept[index].rewrite {
        names.renaming(
          object.name.name, to: name, in: $0, of: kind, after: kind == .setting ? ["ON"] : [])
      }
      guard isNamed else { continue }
      kept[index].object.name = kept[index].object.name.renamed(name)
      owner = owner ?? kept[index].object.table
      if !kept[index].isInline, kind == .index || kind == .constraint { isSeparate = true }
    }
    if !isSeparate, let owner { alter(ScriptObject(.table, owner), sql, place) }
  }

  /// Whether an object is about another one that gets a new name.
  @discardableResult
  private mutating func renameSubject(
    of index: Int, _ object: ScriptObject, to name: String
  ) -> Bool {
    guard var subject = kept[index].subject, isSubject(subject, object) else { return false }
    subject.name = subject.name.renamed(name)
    kept[index].subject = subject
    return true
  }

  /// What belongs to a table goes where its name goes; the bodies of functions in strings do not.
  mutating func renameTable(_ former: QualifiedName, to name: String) {
    let names = self.names
    for index in kept.indices {
      kept[index].rewrite { names.renamingTable(former, to: name, in: $0) }
      follow(former, to: former.renamed(name), index)
    }
    forgetCopies(from: former.renamed(name), into: former)
  }

  /// Gives what names a table its new name, and the functions whose arguments are its rows.
  private mutating func follow(_ former: QualifiedName, to name: QualifiedName, _ index: Int) {
    let row = names.folded(former.name)
    kept[index].object.arguments = kept[index].object.arguments?.map {
      $0 == row ? names.folded(name.name) : $0 == row + "[]" ? names.folded(name.name) + "[]" : $0
    }
    if isSame(kept[index].object.table, former) {
      kept[index].object.table = name
      let isMoved = name.effectiveSchema != former.effectiveSchema
      if isMoved, Self.parts.contains(kept[index].object.kind) {
        kept[index].object.name = QualifiedName(
          kept[index].object.name.name, schema: name.schema)
      }
    }
    if kept[index].object.kind == .table, isSame(kept[index].object.name, former) {
      kept[index].object.name = name
    }
  }

  /// Rows that were copied to a table that takes the name of the other one are no rows of their own.
  private mutating func forgetCopies(from source: QualifiedName, into target: QualifiedName) {
    let places = copies.filter { _, copy in
      isSame(copy.target, target) && isSame(copy.source, source)
    }
    for place in places.keys.sorted(by: >) { forgetPassed(at: place) }
  }

  mutating func renameColumn(_ former: String, of table: QualifiedName, to name: String) {
    let (names, order) = (self.names, self.order)
    for index in kept.indices {
      let kind = kept[index].object.kind
      // A view, and the body of a trigger, name columns of several tables.
      let isView = kind == .view || kind == .materializedView
      if isView || kind == .trigger && hasBody(index) {
        if mentionsColumn(former, of: table, index) {
          kept[index].staleness =
            "it names the column \(table).\(former), which was renamed to \(name)"
        }
      } else if isSame(kept[index].object.table, table) {
        kept[index].rewrite(after: order) {
          names.renamingColumn(former, of: table, to: name, in: $0, making: kind)
        }
        if isOfColumn(former, index), kind.isOfColumn {
          kept[index].object.name = kept[index].object.name.renamed(name)
        } else if isOfColumn(former, index) {
          kept[index].column = name
        }
      }
    }
  }

  /// An object keeps its name, and what belongs to it goes with it.
  mutating func move(
    _ object: ScriptObject, toSchema schema: String, _ sql: String, _ place: StatementPlace
  ) {
    alter(object, sql, place)
    let target = QualifiedName(object.name.name, schema: schema)
    let (names, order) = (self.names, self.order)
    for index in kept.indices {
      if let subject = kept[index].subject, isMeant(by: object, subject) {
        kept[index].subject?.name = target
      }
      let isMoved = isMeant(by: object, kept[index].object)
      let former = kept[index].object.name
      if object.kind == .table, !isMoved {
        kept[index].rewrite(after: order) { names.movingTable(object.name, to: target, in: $0) }
      }
      if object.kind.isRelation { follow(object.name, to: target, index) }
      if isMoved || isMeant(by: object, kept[index].object, asSubject: true) {
        kept[index].object.name = target
      }
      // It is taken away by the name that was given in the statement that made it.
      kept[index].undo = kept[index].undo.map { [name = kept[index].object.name] undo in
        undo.replacing(names.quoted(former), with: names.quoted(name), maxReplacements: 1)
      }
    }
  }
}
