package import DatabaseChanges
package import DatabaseSchema
package import DatabaseTypes
import SQLLexicon

/// What migrations made by hand and depends on what a new one changes, by what becomes of it.
///
/// PostgreSQL drops indexes, constraints and statistics with a column, and refuses to change one that a
/// view, a rule, a trigger or a policy uses:
/// <https://www.postgresql.org/docs/current/sql-altertable.html>,
/// <https://www.postgresql.org/docs/current/ddl-depend.html>.
package struct DependentObjects: Sendable {
  /// What is dropped before and made again after, in the words of the state before.
  package let remade: HandWrittenSQL
  /// The same in the words of the state after.
  package let remadeAfter: HandWrittenSQL
  /// What the database drops together with what it uses.
  package let lost: HandWrittenSQL
  /// What keeps a column, a table or a label from being dropped.
  package let blocking: [KeptObject]

  /// Whether nothing depends on it.
  package var isEmpty: Bool { (remade.objects + lost.objects + blocking).isEmpty }

  /// - Parameters:
  ///   - replay: What is there before.
  ///   - states: The states before and after.
  ///   - columns: The columns that change.
  ///   - tables: The tables that are dropped, by their names before.
  ///   - script: The script of the migration, which may rename what the objects use.
  package init(
    _ replay: ScriptReplay, beside states: Transition<DatabaseSchema>,
    columns: [ChangedColumn], dropping tables: [QualifiedName], script: () -> String
  ) {
    let copied = HandWrittenSQL(replay, beside: states.before)
    // What the schema has too is dropped and added by the steps, in the words of these statements.
    let own = replay.keeping(
      copied.objects.filter { !copied.counterparts.has($0.object) })
    var remade: Set<Int> = []
    var lost: Set<Int> = []
    var blocking: Set<Int> = []
    for index in own.kept.indices {
      for fate in columns.compactMap({ own.fate(of: index, $0) }) {
        switch fate {
        case .remade: remade.insert(index)
        case .lost: lost.insert(index)
        case .blocking: blocking.insert(index)
        }
      }
      for table in tables {
        if own.isSame(own.kept[index].object.table, table) {
          lost.insert(index)
        } else if Self.refusing.contains(own.kept[index].object.kind), own.readsTable(table, index)
        {
          blocking.insert(index)
        }
      }
    }
    lost = own.withDependents(lost, cascades: false)
    // What cannot be made again is not dropped either.
    let kept = own.withDependents(blocking, cascades: true)
    remade = own.withDependents(remade, cascades: true).subtracting(lost).subtracting(kept)
    let again = own.remaking(&remade, blocking: &blocking, beside: states, script)
    (self.remade, remadeAfter) = (again.before, again.after)
    self.lost = HandWrittenSQL(
      own.keeping(lost.sorted().map { own.kept[$0] }), beside: states.before)
    self.blocking = blocking.subtracting(lost).sorted().map { own.kept[$0] }
  }

  /// What the database refuses to leave without a column that it uses.
  static let refusing: Set<ScriptObject.Kind> = [
    .view, .materializedView, .rule, .trigger, .policy,
  ]

  /// What the database drops with a column.
  static let attached: Set<ScriptObject.Kind> = [.index, .constraint, .statistics]
}

extension ScriptReplay {
  fileprivate enum Fate {
    case remade, lost, blocking
  }

  /// What becomes of an object with the change of a column; `nil` when it stays.
  fileprivate func fate(of index: Int, _ column: ChangedColumn) -> Fate? {
    let kind = kept[index].object.kind
    let isRefusing = DependentObjects.refusing.contains(kind)
    guard isRefusing || DependentObjects.attached.contains(kind),
      isRefusing || isSame(kept[index].object.table, column.table),
      usesColumn(column.name, of: column.table, index)
    else { return nil }
    switch column.change {
    case .dropped: return isRefusing ? .blocking : .lost
    case .replaced: return .remade
    case .relabelled(let lost): return hasLabel(of: lost, index) ? .blocking : .remade
    case .converted: return isRefusing ? .remade : nil
    }
  }

  /// Whether the statements of an object have one of some labels.
  private func hasLabel(of labels: Set<String>, _ index: Int) -> Bool {
    kept[index].statements.contains { statement in
      SQLToken.literals(of: statement.sql, rules: names.rules).contains(where: labels.contains)
    }
  }

  /// How objects are made again in the words of both states. One whose words after are not known stays, with
  /// what it uses, and blocks the change.
  fileprivate func remaking(
    _ remade: inout Set<Int>, blocking: inout Set<Int>, beside states: Transition<DatabaseSchema>,
    _ script: () -> String
  ) -> Transition<HandWrittenSQL> {
    let first = keeping(remade.sorted().map { kept[$0] })
    var later = first
    if !remade.isEmpty {
      later.add(Array(script().utf8), file: "")
      later = first.keeping(first.kept.map { kept in later.counterpart(of: kept) ?? kept })
    }
    let after = HandWrittenSQL(later, beside: states.after)
    let made = keeping(after.objects)
    let missing = remade.filter { made.counterpart(of: kept[$0]) == nil }
    if missing.isEmpty {
      return Transition(before: HandWrittenSQL(first, beside: states.before), after: after)
    }
    blocking.formUnion(missing)
    remade.subtract(missing)
    // What uses them is dropped with them, and would be missing.
    remade = remade.filter { withDependents([$0], cascades: true).isDisjoint(with: missing) }
    return remaking(&remade, blocking: &blocking, beside: states, script)
  }

  /// The places of objects, and of what goes with them when they are dropped.
  fileprivate func withDependents(_ places: Set<Int>, cascades: Bool) -> Set<Int> {
    if places.isEmpty { return [] }
    var rest = self
    for place in places { rest.drop(kept[place].object, cascades: cascades) }
    return Set(
      kept.indices.filter { place in
        !rest.kept.contains {
          $0.since == kept[place].since && $0.object == kept[place].object
        }
      })
  }

  /// The object that one of an earlier time is now, perhaps under another name.
  fileprivate func counterpart(of former: KeptObject) -> KeptObject? {
    let made = kept.filter { $0.since == former.since && $0.object.kind == former.object.kind }
    return made.first { $0.object == former.object } ?? (made.count == 1 ? made.first : nil)
  }

  fileprivate func keeping(_ objects: [KeptObject]) -> ScriptReplay {
    var result = self
    result.kept = objects
    return result
  }
}
