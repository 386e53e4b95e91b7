import DatabaseTypes
import SQLLexicon

extension StateChange {
  /// The first fact because of which two changes do not commute; nil when they do, so that
  /// both orders lead to the same state.
  ///
  /// They do when neither changes what the other changes, or needs.
  package func obstacle(to other: StateChange) -> FactSubject? {
    let (mine, theirs) = (subjects, other.subjects)
    let shared =
      mine.intersection(theirs)
      .union(needs.intersection(other.losses))
      .union(losses.intersection(other.needs))
      .union(other.losses.filter { $0.kind == .column && sqlTables.contains($0.owner) })
      .union(losses.filter { $0.kind == .column && other.sqlTables.contains($0.owner) })
    if let subject = shared.min(by: { $0.description < $1.description }) { return subject }
    let (new, others) = (relations, other.relations)
    return new.first { others[$0.key] != nil }?.value
  }

  /// What the change is about, beyond a place in an order.
  private var subjects: Set<FactSubject> { Set((removed + added).map(\.subject)) }

  /// What is not there as it was after the change.
  private var losses: Set<FactSubject> { Set(removed.map(\.subject)) }

  /// What has to be there for the facts that are added.
  private var needs: Set<FactSubject> { added.reduce(into: []) { $0.formUnion($1.needs) } }

  /// The tables of which SQL is added, which may name any of their columns.
  private var sqlTables: Set<QualifiedName> {
    Set(added.filter(\.hasSQL).map(\.subject.owner))
  }

  /// The tables and indexes that are added: they share one space of names in a database schema.
  private var relations: [QualifiedName: FactSubject] {
    let named = added.compactMap { fact -> (QualifiedName, FactSubject)? in
      switch fact.content {
      case .table(let table): (table.name, fact.subject)
      case .index(let index, let table): (table.renamed(index.name), fact.subject)
      case .primaryKey(let key, let table): (table.renamed(key.name), fact.subject)
      default: nil
      }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}

extension SchemaFact {
  /// Whether it has SQL over the columns of its table.
  fileprivate var hasSQL: Bool {
    switch content {
    case .column(let column, _): return column.generatedExpression != nil
    case .index(let index, _): return index.expression != nil || index.predicate != nil
    case .check: return true
    default: return false
    }
  }

  /// What a fact names: its table or enum, and the columns, tables and enums that it is made of.
  fileprivate var needs: [FactSubject] {
    switch content {
    case .schema, .databaseExtension, .enumeration, .table: []
    case .value(_, let type): [FactSubject(.enumeration, type)]
    case .column(let column, let table):
      [FactSubject(.table, table)]
        + (column.type.enumeration.map { [FactSubject(.enumeration, $0)] } ?? [])
    case .primaryKey(let key, let table): columns(key.columns, of: table)
    case .index(let index, let table): columns(index.columnNames, of: table)
    case .foreignKey(let key, let table):
      columns(key.columns, of: table) + columns(key.referencedColumns, of: key.referencedTable)
    case .check(_, let table): [FactSubject(.table, table)]
    case .trigger(let trigger, let table): columns([trigger.column], of: table)
    }
  }

  private func columns(_ names: [String], of table: QualifiedName) -> [FactSubject] {
    [FactSubject(.table, table)] + names.map { FactSubject(.column, table, $0) }
  }
}
