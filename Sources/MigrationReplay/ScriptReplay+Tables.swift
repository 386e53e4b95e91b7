import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  /// What belongs to a table goes where its name goes; the bodies of functions do not.
  mutating func renameTable(_ former: QualifiedName, to name: String) {
    let names = self.names
    for index in kept.indices {
      if kept[index].object.kind == .function || kept[index].object.kind == .procedure { continue }
      kept[index].rewrite { names.renamingTable(former.name, to: name, in: $0) }
      if isSame(kept[index].object.table, former) {
        kept[index].object.table = former.renamed(name)
      }
      if kept[index].object.kind == .table, isSame(kept[index].object.name, former) {
        kept[index].object.name = former.renamed(name)
      }
    }
  }

  mutating func renameColumn(_ former: String, of table: QualifiedName, to name: String) {
    let names = self.names
    for index in kept.indices {
      let object = kept[index].object
      guard mentions(former, index) else { continue }
      // A view, and the body of a trigger, name columns of several tables.
      let isView = object.kind == .view || object.kind == .materializedView
      if isView ? mentions(table.name, index) : object.kind == .trigger && hasBody(index) {
        kept[index].staleness =
          "it names the column \(table).\(former), which was renamed to \(name)"
      } else if isSame(object.table, table) {
        kept[index].rewrite { names.renamingColumn(former, to: name, in: $0) }
        if object.kind == .comment(on: ScriptObject.Kind("column")) {
          kept[index].object.name = object.name.renamed(name)
        }
      }
    }
  }

  private func hasBody(_ index: Int) -> Bool {
    kept[index].statements.contains { names.names(in: $0.sql).contains("begin") }
  }

  /// Indexes and constraints that use a column go with it; views and others only by force.
  mutating func dropColumn(_ column: String, of table: QualifiedName, cascades: Bool) {
    for index in kept.indices.reversed() {
      let object = kept[index].object
      switch object.kind {
      case .view, .materializedView:
        guard cascades, mentions(table.name, index), mentions(column, index) else { continue }
        drop(object, cascades: true)
        // What used the view is gone, too, so the places are others now.
        return dropColumn(column, of: table, cascades: true)
      case .index, .constraint: break
      case .trigger, .policy, .rule: if !cascades { continue }
      case .comment(on: ScriptObject.Kind("column")):
        if names.folded(object.name.name) != names.folded(column) { continue }
      default: continue
      }
      if isSame(object.table, table), mentions(column, index) { kept.remove(at: index) }
    }
  }

  /// Takes an object away with what belongs to it, and with what uses it where that is said.
  mutating func drop(_ object: ScriptObject, cascades: Bool) {
    var comment = object
    comment.kind = .comment(on: object.kind)
    var change = object
    change.kind = ScriptObject.Kind("change of " + object.kind.words)
    var parts = [object, comment, change]
    if object.kind == .constraint {
      parts.append(ScriptObject(.constraintTiming, object.name, of: object.table))
    }
    var dropped = kept.indices.filter { index in
      parts.contains { isMeant(by: $0, kept[index].object) }
    }
    if object.arguments != nil, !dropped.contains(where: { kept[$0].object.kind == object.kind }) {
      dropped += functions(like: object)
    }
    let isRelation = [.table, .view, .materializedView].contains(object.kind)
    let users = kept.indices.filter { index in
      let other = kept[index].object
      if isRelation, isSame(other.table, object.name) { return true }
      guard cascades, !dropped.contains(index) else { return false }
      if object.kind == .databaseSchema {
        return other.name.schema == object.name.name || other.table?.schema == object.name.name
      }
      return uses(index, object)
    }
    let removed = Set(dropped + users)
    let views = users.map { kept[$0].object }.filter {
      $0.kind == .view || $0.kind == .materializedView
    }
    kept = kept.indices.filter { !removed.contains($0) }.map { kept[$0] }
    for view in views { drop(view, cascades: true) }
  }

  /// Whether something is dropped together with an object that it uses. The body of a function is text
  /// to the database.
  private func uses(_ index: Int, _ object: ScriptObject) -> Bool {
    let kind = kept[index].object.kind
    let usable: [ScriptObject.Kind] =
      [.table, .view, .materializedView].contains(object.kind)
      ? [.view, .materializedView, .policy, .rule]
      : [.view, .materializedView, .trigger, .policy, .rule, .constraint, .index]
    return usable.contains(kind) && !kept[index].isPlain && mentions(object.name.name, index)
  }

  /// The function of a name, where its types are written in other words.
  private func functions(like object: ScriptObject) -> [Int] {
    let found = kept.indices.filter { index in
      let other = kept[index].object
      return other.kind == object.kind && isSame(other.name, object.name)
        && other.arguments?.count == object.arguments?.count
    }
    return found.count == 1 ? found : []
  }

  /// Whether the statements of an object have a name in them.
  private func mentions(_ name: String, _ index: Int) -> Bool {
    kept[index].statements.contains { names.names(in: $0.sql).contains(names.folded(name)) }
  }

  // MARK: Names

  /// Whether two objects are one.
  func isSame(_ one: ScriptObject, _ other: ScriptObject) -> Bool {
    guard one.kind == other.kind, isSame(one.name, other.name) else { return false }
    return one.arguments == other.arguments
      && (one.table == nil ? other.table == nil : isSame(one.table, other.table))
  }

  /// Whether a statement that names an object, perhaps without its table, means this one.
  func isMeant(by wanted: ScriptObject, _ object: ScriptObject) -> Bool {
    guard wanted.kind == object.kind, isSame(wanted.name, object.name) else { return false }
    return (wanted.arguments == nil || wanted.arguments == object.arguments)
      && (wanted.table == nil || isSame(wanted.table, object.table))
  }

  /// Whether two names mean the same; a name that is missing is like no other.
  func isSame(_ one: QualifiedName?, _ other: QualifiedName?) -> Bool {
    guard let one, let other else { return false }
    return names.folded(one.name).isExactly(names.folded(other.name))
      && one.effectiveSchema.isExactly(other.effectiveSchema)
  }
}
