import DatabaseChanges
import DatabaseTypes

/// Chooses what becomes of the objects that migrations made, beside those of a schema.
struct ObjectFates {
  private let replay: ScriptReplay
  private let counterparts: Counterparts
  private let declarations: DeclarationHistory?

  /// - Parameter declarations: What the schema declared earlier, where that is known.
  init(
    _ replay: ScriptReplay, _ counterparts: Counterparts, _ declarations: DeclarationHistory? = nil
  ) {
    self.replay = replay
    self.counterparts = counterparts
    self.declarations = declarations
  }

  /// The fates of all objects, in their order.
  var all: [ObjectFate] {
    var fates = replay.kept.map(fate)
    // What uses an object that is left out cannot be made, and what uses that cannot either.
    var missing = fates.indices.filter { fates[$0].isLeftOut }
    while !missing.isEmpty {
      let found = missing
      missing = []
      for index in fates.indices where fates[index] == .copied {
        guard let reason = found.lazy.compactMap({ self.reason(index, lacking: $0) }).first else {
          continue
        }
        fates[index] = .leftOut(reason)
        missing.append(index)
      }
    }
    return fates
  }

  /// The kinds of which every object is one of the schema, or made by a statement that was followed.
  private static let followed: Set<ScriptObject.Kind> = [
    .index, .constraint, .sequence, .statistics, .trigger, .policy, .rule,
  ]

  /// The kinds of which a database gives the names, and no statements.
  private static let named: Set<ScriptObject.Kind> = [
    ScriptObject.Kind("publication"), ScriptObject.Kind("subscription"),
    ScriptObject.Kind("conversion"), ScriptObject.Kind("text search configuration"),
    ScriptObject.Kind("text search dictionary"), ScriptObject.Kind("text search parser"),
    ScriptObject.Kind("text search template"), ScriptObject.Kind("access method"),
    ScriptObject.Kind("language"), ScriptObject.Kind("foreign data wrapper"),
    ScriptObject.Kind("server"), .operatorClass, .operatorFamily, ScriptObject.Kind("operator"),
    ScriptObject.Kind("cast"), ScriptObject.Kind("transform"),
  ]

  /// Whether an object is a comment on what a new database does not have: a sequence that the schema
  /// gives another name.
  private func lacksSubject(_ kept: KeptObject) -> Bool {
    guard kept.object.kind.isComment, let subject = kept.about,
      Self.followed.contains(subject.kind) || !replay.isInOrder && Self.named.contains(subject.kind)
    else { return false }
    return !counterparts.has(subject) && !counterparts.hasIndex(of: subject)
      && !replay.kept.contains { replay.isSubject(subject, $0.object) }
  }

  /// Why an object cannot be made without another one; `nil` if it can.
  private func reason(_ index: Int, lacking other: Int) -> String? {
    let (own, missing) = (replay.kept[index].object, replay.kept[other].object)
    if let subject = replay.kept[index].about, replay.isSubject(subject, missing) {
      return "\(missing) is left out"
    }
    let isUsed =
      missing.kind.isRelation
      ? replay.readsTable(missing.name, index)
      : Self.usable.contains(missing.kind) && replay.mentions(missing.name.name, index)
    // The schema may have a table of that name in the place of a view.
    guard isUsed, own.name != missing.name || own.kind != missing.kind,
      !(missing.kind.isRelation && counterparts.hasTable(missing.name))
    else { return nil }
    return "it uses \(missing), which is left out"
  }

  /// What others use by its name, beside tables and views.
  private static let usable: Set<ScriptObject.Kind> = [.type, .domain, .function, .sequence]

  private func fate(of kept: KeptObject) -> ObjectFate {
    if let table = kept.object.table, !counterparts.hasTable(table) {
      return fate(of: kept, on: table)
    }
    let hasCounterpart = counterparts.has(kept.object, of: kept.column)
    switch kept.style {
    case .plain where isElsewhere(kept.object): break
    // What a database has beside its schema is what no schema can declare.
    case .plain where !hasCounterpart && (isMadeByHand(kept) || !replay.isInOrder): break
    case .plain: return hasCounterpart ? .known : .leftOut("the schema does not declare it")
    case .handWritten where hasCounterpart: return .known
    case .inseparable(let reason): return hasCounterpart ? .known : .leftOut(reason)
    case .beyondSchema, .handWritten: break
    }
    // Without its constraint, which is left out then.
    if kept.object.kind == .constraintTiming, !hasConstraint(of: kept.object) { return .known }
    if kept.object.kind == .uniqueConstraint, !isConstraintMissing(kept) { return .known }
    if let staleness = kept.staleness { return .leftOut(staleness) }
    if counterparts.lacksColumn(of: kept.object) {
      return .leftOut("the schema has no such column")
    }
    if lacksSubject(kept), let kind = kept.object.kind.subject {
      return .leftOut("a new database has no \(kind.words) of that name")
    }
    return .copied
  }

  /// The fate of what belongs to a table or view that the schema does not have.
  private func fate(of kept: KeptObject, on table: QualifiedName) -> ObjectFate {
    // The comment on a column of a composite type is like one of a table.
    let owners = replay.kept.filter { replay.isSame($0.object.name, table) }
    guard
      let owner = owners.first(where: { $0.object.kind.isRelation })
        ?? owners.first(where: { $0.object.kind == .type })
    else {
      return .leftOut("the schema has no table \(table)")
    }
    guard fate(of: owner) == .copied else {
      // A folder made it for the table, which is listed; a database has it on a partition alone.
      let isKnown = kept.isInline || kept.isPlain && replay.isInOrder
      return isKnown ? .known : .leftOut("\(owner.object) is left out")
    }
    if kept.isInline { return .known }
    // The statement of the key has all of it.
    if case .inseparable = kept.style, kept.object.kind == .constraintTiming { return .known }
    if kept.object.kind == .uniqueConstraint, kept.subject == nil { return .known }
    return kept.staleness.map(ObjectFate.leftOut) ?? .copied
  }

  private func hasConstraint(of timing: ScriptObject) -> Bool {
    var constraint = timing
    constraint.kind = .constraint
    if counterparts.has(constraint) { return true }
    return replay.kept.contains { other in
      [.index, .constraint].contains(other.object.kind)
        && replay.isSame(other.object.name, timing.name) && fate(of: other) == .copied
    }
  }

  /// Whether the schema, or what is copied, has a unique index where there is a constraint.
  private func isConstraintMissing(_ kept: KeptObject) -> Bool {
    if kept.subject != nil { return hasConstraint(of: kept.object) }
    var constraint = kept.object
    constraint.kind = .constraint
    guard counterparts.has(constraint) else { return false }
    // One that is copied takes the place of the index.
    return replay.kept.contains { other in
      replay.isSame(other.object, constraint) && fate(of: other) == .known
    }
  }

  /// Whether no schema has declared it since a migration made it.
  private func isMadeByHand(_ kept: KeptObject) -> Bool {
    declarations.map { !$0.have(kept, names: replay.names) } ?? false
  }

  /// Whether it is in a database schema of which the schema knows nothing, so that no tool made it for
  /// the schema.
  private func isElsewhere(_ object: ScriptObject) -> Bool {
    guard let home = object.name.schema, object.table == nil else { return false }
    return !counterparts.has(ScriptObject(.databaseSchema, QualifiedName(home)))
  }
}
