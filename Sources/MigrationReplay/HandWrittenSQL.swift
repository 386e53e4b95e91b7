import DatabaseChanges
package import DatabaseSchema
package import DatabaseTypes
package import SQLLexicon

/// What the migrations of a folder made by hand and a schema does not have.
package struct HandWrittenSQL: Sendable {
  /// The objects to be made before those of the schema, and after them.
  package private(set) var early: [KeptObject] = []
  package private(set) var late: [KeptObject] = []
  /// All of them.
  package var objects: [KeptObject] { early + late }
  /// The statements to be run before those of the schema, and after them.
  package private(set) var statementsBefore: [CopiedStatement] = []
  package private(set) var statementsAfter: [CopiedStatement] = []
  /// What is not copied.
  package private(set) var leftOut: [LeftOutStatement]
  /// What lets functions name in their bodies what is made after them; `nil` where it is not needed.
  package let acceptanceOfBodies: SQL?
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
    for (kept, fate) in zip(replay.kept, ObjectFates(replay, counterparts, declarations).all) {
      switch fate {
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
    acceptanceOfBodies =
      copied.contains { $0.object.kind.isRoutine } ? replay.sql.acceptanceOfBodies : nil
    let first = EarlyObjects(copied, counterparts, qualifiesCalls: replay.qualifiesCalls).needed(
      in: generated)
    for place in CreationOrder(copied, replay).sorted() {
      add(place, of: copied[place.object], isEarly: first.contains(place.object))
    }
  }

  private mutating func add(_ place: CreationOrder.Place, of kept: KeptObject, isEarly: Bool) {
    let statement = kept.statements[place.statement]
    let isFirst = place.statement == 0
    let copied = CopiedStatement(
      object: kept.object, place: statement.place, sql: statement.sql,
      clearance: isFirst ? clearance(kept) : nil)
    if isEarly, !statement.needsTable {
      statementsBefore.append(copied)
    } else {
      statementsAfter.append(copied)
    }
    guard isFirst else { return }
    if isEarly { early.append(kept) } else { late.append(kept) }
  }

  /// Adds what is not copied although a database has it.
  package mutating func leaveOut(_ statements: [LeftOutStatement]) { leftOut += statements }

  /// Whether an index or a constraint of a table is copied.
  ///
  /// - Parameters:
  ///   - part: Its name, perhaps with a column after it: `index.column`.
  ///   - table: The table.
  package func copies(_ part: String, of table: QualifiedName) -> Bool {
    objects.map(\.object).contains { object in
      guard [.index, .constraint].contains(object.kind), let owner = object.table,
        counterparts.isSame(owner, table)
      else { return false }
      return part.isExactly(object.name.name) || part.hasPrefix(object.name.name + ".")
    }
  }

  /// Whether there is nothing to say.
  package var isEmpty: Bool { early.isEmpty && late.isEmpty && leftOut.isEmpty }

  /// Whether an object is taken away with another one.
  package func goesAlong(_ kept: KeptObject) -> Bool {
    if kept.object.table != nil || kept.object.kind.isComment { return true }
    guard let subject = kept.subject else { return false }
    return objects.contains { other in
      other.object.kind == subject.kind && counterparts.isSame(other.object.name, subject.name)
    }
  }

  private func clearance(_ kept: KeptObject) -> String? {
    guard case .beyondSchema(let clearance) = kept.style, counterparts.has(kept.object) else {
      return nil
    }
    return clearance
  }
}
