import DatabaseChanges
import DatabaseTypes

/// Finds the objects that the SQL of a schema needs before its tables are there.
struct EarlyObjects {
  private let objects: [KeptObject]
  private let counterparts: Counterparts
  private let names: [StatementNames]
  /// The places of those that use tables, or what does.
  private var late: Set<Int> = []

  /// - Parameters:
  ///   - objects: The objects.
  ///   - counterparts: What the schema has.
  ///   - qualifiesCalls: Whether a call without a database schema is one of the database's own functions.
  init(_ objects: [KeptObject], _ counterparts: Counterparts, qualifiesCalls: Bool) {
    self.objects = objects
    self.counterparts = counterparts
    names = objects.map { kept in
      StatementNames(
        kept.statements[0].sql, rules: counterparts.names.rules, qualifiesCalls: qualifiesCalls)
    }
    late = Set(objects.indices.filter(usesTables))
    var added = late
    while !added.isEmpty {
      let used = Set(added.map(name))
      added = Set(
        objects.indices.filter {
          !late.contains($0) && isUsable($0) && !names[$0].plain.isDisjoint(with: used)
            && !used.contains(name($0))
        })
      late.formUnion(added)
    }
  }

  /// What a column can use.
  private static let usable: Set<ScriptObject.Kind> = [
    .type, .domain, .function, .sequence, .aggregate, .operatorClass, .operatorFamily,
    ScriptObject.Kind("collation"), ScriptObject.Kind("text search configuration"),
    ScriptObject.Kind("text search dictionary"),
  ]

  /// The places of what a text needs, and what that needs itself: database schemas and extensions in any
  /// case.
  func needed(in generated: String) -> Set<Int> {
    let text = StatementNames(generated, rules: counterparts.names.rules)
    var mentioned = text.plain.union(text.quoted)
    var called = text.called.union(text.calledInStrings)
    var candidates = objects.indices.filter(canBeFirst)
    var needed: Set<Int> = []
    var isComplete = false
    while !isComplete {
      isComplete = true
      for index in candidates where !needed.contains(index) {
        let object = objects[index].object
        let isFirst = [.databaseSchema, .databaseExtension].contains(object.kind)
        guard isFirst || (object.kind.isRoutine ? called : mentioned).contains(name(index)) else {
          continue
        }
        needed.insert(index)
        mentioned.formUnion(names[index].plain.union(names[index].quoted))
        called.formUnion(names[index].called.union(names[index].calledInStrings))
        isComplete = false
      }
      candidates.removeAll(where: needed.contains)
    }
    return needed
  }

  private func name(_ index: Int) -> String {
    counterparts.names.folded(objects[index].object.name.name)
  }

  private func canBeFirst(_ index: Int) -> Bool {
    let kind = objects[index].object.kind
    if [.databaseSchema, .databaseExtension].contains(kind) { return true }
    return isUsable(index) && !late.contains(index)
  }

  /// Whether a column can use an object. A sequence gets its table later.
  private func isUsable(_ index: Int) -> Bool {
    let object = objects[index].object
    return Self.usable.contains(object.kind) && (object.table == nil || object.kind == .sequence)
  }

  /// Whether an object names tables or views outside of strings: rows that a function takes or returns, or
  /// the queries of a body that the database reads.
  private func usesTables(_ index: Int) -> Bool {
    guard isUsable(index) else { return false }
    let sql = objects[index].statements[0].sql
    return TableMentions.all(in: sql, rules: counterparts.names.rules).contains { mention in
      let name = QualifiedName(mention.name, schema: mention.schema)
      return counterparts.hasTable(name)
        || objects.contains {
          $0.object.kind.isRelation && counterparts.isSame($0.object.name, name)
        }
    }
  }
}
