import DatabaseChanges
package import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// What the migrations of a folder made by hand and a schema does not have.
package struct HandWrittenSQL: Sendable {
  /// The objects to be made before those of the schema, and after them.
  package private(set) var early: [KeptObject] = []
  package private(set) var late: [KeptObject] = []
  /// What is not copied.
  package private(set) var leftOut: [LeftOutStatement]
  let counterparts: Counterparts
  /// What a live database has of all this, and the schema does not.
  private(set) var live: [ScriptObject] = []

  /// Chooses what is copied.
  ///
  /// - Parameters:
  ///   - replay: What is there after all migrations.
  ///   - state: What the schema declares.
  ///   - generated: The SQL that makes it, which may need some of what was written by hand.
  ///   - declarations: What the schema declared earlier. With it, what a migration made and no schema
  ///     has declared since is made by hand, also if a schema could declare it.
  package init(
    _ replay: ScriptReplay, beside state: DatabaseSchema, generated: String = "",
    declarations: DeclarationHistory? = nil
  ) {
    counterparts = Counterparts(state: state, names: replay.names)
    leftOut = replay.passed
    var copied: [KeptObject] = []
    for kept in replay.kept {
      switch fate(of: kept, among: replay) {
      case .copied: copied.append(kept)
      case .known: break
      case .leftOut(let reason):
        guard let place = kept.place else { break }
        leftOut.append(
          LeftOutStatement(
            place: place, sql: kept.statements[0].sql, reason: reason, rules: replay.names.rules))
      }
    }
    live = Self.live(copied, replay, counterparts, declarations)
    copied = CreationOrder(replay.names).sorted(copied)
    let early = Self.needed(in: generated, from: copied, replay.names)
    for (index, kept) in copied.enumerated() {
      if early.contains(index) { self.early.append(kept) } else { late.append(kept) }
    }
  }

  /// Whether there is nothing to say.
  package var isEmpty: Bool { early.isEmpty && late.isEmpty && leftOut.isEmpty }

  /// The statements to be run before those of the schema.
  package var statementsBefore: [CopiedStatement] {
    statements(of: early.map { ($0, { !$0.needsTable }) })
  }

  /// The statements to be run after those of the schema.
  package var statementsAfter: [CopiedStatement] {
    statements(of: early.map { ($0, \.needsTable) } + late.map { ($0, { _ in true }) })
  }

  /// Some statements of objects, each after what it uses.
  private func statements(
    of objects: [(KeptObject, (KeptObject.Statement) -> Bool)]
  ) -> [CopiedStatement] {
    let all = objects.flatMap { kept, isMeant in
      kept.statements.enumerated().filter { isMeant($0.element) }.map { index, statement in
        let copied = CopiedStatement(
          object: kept.object, place: statement.place, sql: statement.sql,
          clearance: index == 0 ? clearance(kept) : nil)
        return (order: index == 0 ? kept.order : statement.order, statement: copied)
      }
    }
    return all.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.statement)
  }

  private func clearance(_ kept: KeptObject) -> String? {
    guard case .beyondSchema(let clearance) = kept.style, counterparts.has(kept.object) else {
      return nil
    }
    return clearance
  }

  // MARK: Choosing

  private enum Fate {
    case copied
    /// The schema, or another statement that is copied, makes it.
    case known
    case leftOut(String)
  }

  private func fate(of kept: KeptObject, among replay: ScriptReplay) -> Fate {
    if let table = kept.object.table, !counterparts.hasTable(table) {
      guard let owner = replay.kept.first(where: { isRelation($0, table, replay) }) else {
        return .leftOut("the schema has no table \(table)")
      }
      if case .copied = fate(of: owner, among: replay) { return kept.isInline ? .known : .copied }
      return kept.isPlain ? .known : .leftOut("the schema has no table \(table)")
    }
    if kept.object.kind == .constraintTiming {
      // Without its constraint, which is left out then.
      let constraint = ScriptObject(.constraint, kept.object.name, of: kept.object.table)
      return counterparts.has(constraint) ? .copied : .known
    }
    let hasCounterpart = counterparts.has(kept.object)
    switch kept.style {
    case .plain where isElsewhere(kept.object): break
    case .plain: return hasCounterpart ? .known : .leftOut("the schema does not declare it")
    case .handWritten where hasCounterpart: return .known
    case .inseparable(let reason): return hasCounterpart ? .known : .leftOut(reason)
    case .beyondSchema, .handWritten: break
    }
    if let staleness = kept.staleness { return .leftOut(staleness) }
    if counterparts.lacksColumn(of: kept.object) {
      return .leftOut("the schema has no such column")
    }
    return .copied
  }

  /// Whether it is in a database schema of which the schema knows nothing, so that no tool made it for
  /// the schema.
  private func isElsewhere(_ object: ScriptObject) -> Bool {
    guard let home = object.name.schema, object.table == nil else { return false }
    return !counterparts.has(ScriptObject(.databaseSchema, QualifiedName(home)))
  }

  private func isRelation(
    _ kept: KeptObject, _ name: QualifiedName, _ replay: ScriptReplay
  ) -> Bool {
    [.table, .view, .materializedView].contains(kept.object.kind)
      && replay.isSame(kept.object.name, name)
  }

  /// The places of what the SQL of the schema, and what it needs itself, needs first: database schemas
  /// and extensions in any case.
  private static func needed(
    in generated: String, from objects: [KeptObject], _ names: NameRewriter
  ) -> Set<Int> {
    var mentioned = names.names(in: generated)
    var needed: Set<Int> = []
    var isComplete = false
    while !isComplete {
      isComplete = true
      for (index, kept) in objects.enumerated() where !needed.contains(index) {
        let isFirst = [.databaseSchema, .databaseExtension].contains(kept.object.kind)
        let isMentioned =
          kept.object.table == nil && usable.contains(kept.object.kind)
          && mentioned.contains(names.folded(kept.object.name.name))
        guard isFirst || isMentioned else { continue }
        needed.insert(index)
        for statement in kept.statements { mentioned.formUnion(names.names(in: statement.sql)) }
        isComplete = false
      }
    }
    return needed
  }

  /// What a column can use.
  private static let usable: Set<ScriptObject.Kind> = [
    .type, .domain, .function, .sequence, ScriptObject.Kind("collation"),
    ScriptObject.Kind("aggregate"), ScriptObject.Kind("operator"),
    ScriptObject.Kind("text search configuration"), ScriptObject.Kind("text search dictionary"),
  ]
}
