import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  /// Indexes and constraints that use a column go with it; views and others only by force.
  mutating func dropColumn(_ column: String, of table: QualifiedName, cascades: Bool) {
    let dropped = kept.indices.filter { index in
      let kind = kept[index].object.kind
      switch kind {
      case .view, .materializedView: return cascades && usesColumn(column, of: table, index)
      case .trigger, .policy, .rule: if !cascades { return false }
      case .index, .constraint, .statistics: break
      default: return isSame(kept[index].object.table, table) && isOfColumn(column, index)
      }
      return isSame(kept[index].object.table, table) && usesColumn(column, of: table, index)
    }
    let objects = dropped.map { kept[$0].object }
    for object in objects { drop(object, cascades: cascades) }
    for index in kept.indices where kept[index].object.kind == .privilege {
      guard isSame(kept[index].object.table, table), usesColumn(column, of: table, index) else {
        continue
      }
      kept[index].staleness = "it names the column \(table).\(column), which was dropped"
    }
  }

  /// Takes away a part of a table. What the statement of the table has made is taken away after it.
  mutating func dropPart(
    _ part: ScriptObject, cascades: Bool, _ sql: String, _ place: StatementPlace
  ) {
    let isSeparate = kept.contains { isMeant(by: part, $0.object) && !$0.isInline }
    // A constraint that took over an index is dropped with it.
    var index = part
    index.kind = .index
    let isIndex =
      part.kind == .constraint && kept.contains { isMeant(by: index, $0.object) && $0.undo == nil }
    drop(part, cascades: cascades)
    if isIndex { drop(index, cascades: cascades) }
    guard !isSeparate, !isIndex, let table = part.table else { return }
    alter(ScriptObject(.table, table), sql, place)
  }

  /// Takes an object away with what belongs to it, and with what uses it where that is said.
  mutating func drop(_ object: ScriptObject, cascades: Bool) {
    var removed: Set<Int> = []
    var waiting = [named(object)]
    while let next = waiting.popLast() {
      for index in kept.indices where !removed.contains(index) {
        guard belongs(index, to: next) || cascades && uses(index, next) else { continue }
        removed.insert(index)
        waiting.append(kept[index].object)
      }
    }
    kept = kept.indices.filter { !removed.contains($0) }.map { kept[$0] }
  }

  /// The object that a statement means where it writes the types of a function in words that are not known
  /// to mean the same.
  private func named(_ object: ScriptObject) -> ScriptObject {
    guard object.arguments != nil, !kept.contains(where: { isMeant(by: object, $0.object) }) else {
      return object
    }
    let found = kept.filter { other in
      other.object.kind == object.kind && isSame(other.object.name, object.name)
        && other.object.arguments?.count == object.arguments?.count
    }
    return found.count == 1 ? found[0].object : object
  }

  /// Whether an object is the other one, or goes with it in any case.
  private func belongs(_ index: Int, to object: ScriptObject) -> Bool {
    let other = kept[index].object
    if isMeant(by: object, other, asSubject: true) { return true }
    if let subject = kept[index].subject, isSubject(subject, object) { return true }
    if object.kind == .constraint, [.constraintTiming, .uniqueConstraint].contains(other.kind) {
      return isMeant(by: ScriptObject(other.kind, object.name, of: object.table), other)
    }
    // A family goes with its classes.
    if object.kind == .operatorFamily, other.kind == .operatorClass {
      return isSame(other.name, object.name) && other.arguments == object.arguments
    }
    // A composite type has columns with comments.
    let hasColumns =
      object.kind.isRelation || object.kind == .type && other.kind == .comment(on: .column)
    return hasColumns && isSame(other.table, object.name)
  }

  /// Whether something is dropped together with an object that it uses. The body of a function in a string
  /// is text to the database.
  private func uses(_ index: Int, _ object: ScriptObject) -> Bool {
    let other = kept[index].object
    if object.kind == .databaseSchema {
      return isSame(other.name.schema, object.name.name)
        || isSame(other.table?.schema, object.name.name)
    }
    if other.kind.isRoutine {
      return [.type, .domain, .table, .view, .materializedView].contains(object.kind)
        && kept[index].statements.contains { isType(object.name, in: $0.sql) }
    }
    let usable: Set<ScriptObject.Kind> =
      object.kind.isRelation
      ? [.view, .materializedView, .policy, .rule]
      : [
        .view, .materializedView, .trigger, .policy, .rule, .constraint, .index, .aggregate,
        .operatorClass, ScriptObject.Kind("operator"), ScriptObject.Kind("cast"),
        ScriptObject.Kind("event trigger"),
      ]
    guard usable.contains(other.kind), !kept[index].isPlain else { return false }
    return object.kind.isRelation
      ? readsTable(object.name, index) : mentions(object.name.name, index)
  }

  private func isType(_ name: QualifiedName, in sql: String) -> Bool {
    TableMentions.all(in: sql, rules: names.rules).contains { mention in
      mention.role != .owner && mention.name.isExactly(names.folded(name.name))
    }
  }
}
