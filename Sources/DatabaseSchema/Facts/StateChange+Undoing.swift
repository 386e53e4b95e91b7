import DatabaseTypes
import SQLLexicon

extension StateChange {
  /// What was added or changed since an earlier state, and this change removes without putting anything
  /// newer in its place: tables and enums as a whole, and parts of those that stay.
  ///
  /// What is different in all three states does not count: the state that this change leads to has it,
  /// as it has become there. What the earlier state had, and the later one does not, is gone there.
  ///
  /// - Parameter base: The earlier state; `nil` where it is not known, so that each part may be new.
  package func undone(since base: DatabaseSchema?) -> [FactSubject] {
    let known = Self.bySubject(base?.facts ?? [])
    let kept = Self.bySubject(added)
    let lost = removed.filter { fact in
      let (old, new) = (known[fact.subject], kept[fact.subject])
      guard new != fact, old != fact else { return false }
      return base == nil || old?.stored == new?.stored
    }.map(\.subject)
    let whole = Set(lost.filter { $0.isWhole && kept[$0] == nil }.map(\.owner))
    return lost.filter { $0.isWhole || !whole.contains($0.owner) }
  }

  /// What is different in an earlier state and in both states of this change.
  ///
  /// - Parameter base: The earlier state.
  package func divided(since base: DatabaseSchema) -> [FactSubject] {
    let known = Self.bySubject(base.facts)
    let kept = Self.bySubject(added)
    return removed.filter { fact in
      guard let new = kept[fact.subject], new != fact else { return false }
      return known[fact.subject] != fact && known[fact.subject]?.stored != new.stored
    }.map(\.subject)
  }

  /// Whether something is there afterwards in another form.
  package func replaces(_ subject: FactSubject) -> Bool {
    added.contains { $0.subject == subject } && removed.contains { $0.subject == subject }
  }

  private static func bySubject(_ facts: [SchemaFact]) -> [FactSubject: SchemaFact] {
    Dictionary(facts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SchemaFact {
  /// The fact without the names that only a schema has.
  fileprivate var stored: SchemaFact {
    var content = content
    switch content {
    case .enumeration(var type):
      type.model = ""
      content = .enumeration(type)
    case .value(var value, let type):
      value.name = value.label
      content = .value(value, of: type)
    case .table(var table):
      table.origin = .model("")
      content = .table(table)
    case .column(var column, let table):
      column.field = nil
      content = .column(column, of: table)
    case .schema, .databaseExtension, .primaryKey, .index, .foreignKey, .check, .trigger: break
    }
    return SchemaFact(content: content)
  }
}
