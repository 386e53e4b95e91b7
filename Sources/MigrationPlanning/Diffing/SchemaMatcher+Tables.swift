import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SchemaMatcher {
  /// Matches the tables: those of models first, because join tables follow their models.
  func matchTables() -> Match<Table> {
    let declarations = after.tables.compactMap {
      table -> (name: QualifiedName, source: QualifiedName?)? in
      guard let former = table.formerName else { return nil }
      let source = before.tables.first {
        $0.displayName.isExactly(former) || $0.name.name.isExactly(former)
      }
      return (table.name, source?.name)
    }
    let declared = DeclaredRenames(declarations, known: Set(before.tables.map(\.name)))
    func former(_ table: Table) -> String? {
      hints.answer(names: ObjectAliases(table).owners)
        ?? (declared.contains(table.name) ? table.formerName : nil)
    }
    let models = Match.matching(
      before.tables.filter { $0.model != nil }, after.tables.filter { $0.model != nil },
      declared: [({ $0.model }, former), ({ $0.name.name }, former)],
      name: { $0.name.key }, origin: { $0.model }, likeness: Self.likeness)
    let crossMatches = matchAcrossKinds(leftBy: models, former: former)
    let joins = matchJoinTables(
      following: models, besides: crossMatches.flatMap(\.pairs), former: former)
    let paired = crossMatches.flatMap(\.pairs)
    let olds = Set(paired.map(\.before.name))
    let news = Set(paired.map(\.after.name))
    return Match(
      pairs: models.pairs + paired + joins.pairs,
      dropped: models.dropped.filter { !olds.contains($0.name) } + joins.dropped,
      added: models.added.filter { !news.contains($0.name) } + joins.added)
  }

  /// How many columns of a table another one has, by either of their names.
  private static func likeness(_ old: Table, _ new: Table) -> Int {
    let names = Set(old.columns.map(\.name))
    let fields = Set(old.columns.compactMap(\.field))
    return new.columns.reduce(0) { count, column in
      let isField = column.field.map(fields.contains) ?? false
      return count + (names.contains(column.name) ? 1 : 0) + (isField ? 1 : 0)
    }
  }

  /// Matches join tables that become tables of models, and the reverse: a relation that gets or
  /// loses a model of its own keeps its table under the same name or a declared one.
  private func matchAcrossKinds(
    leftBy models: Match<Table>, former: @escaping (Table) -> String?
  ) -> [Match<Table>] {
    func match(_ olds: [Table], _ news: [Table]) -> Match<Table> {
      if olds.isEmpty || news.isEmpty { return Match() }
      return Match.matching(
        olds, news,
        by: [
          ({ $0.model }, former), ({ $0.name.name }, former), ({ $0.name.key }, { $0.name.key }),
        ])
    }
    return [
      match(before.tables.filter { $0.model == nil }, models.added),
      match(models.dropped, after.tables.filter { $0.model == nil }),
    ]
  }

  private func matchJoinTables(
    following models: Match<Table>, besides pairs: [Transition<Table>],
    former: @escaping (Table) -> String?
  ) -> Match<Table> {
    let newNames = Self.newModelNames(models)
    let takenOlds = Set(pairs.map(\.before.name))
    let takenNews = Set(pairs.map(\.after.name))
    let olds = before.tables.filter { $0.model == nil && !takenOlds.contains($0.name) }
    let news = after.tables.filter { $0.model == nil && !takenNews.contains($0.name) }
    let singleOld = Self.singlePairs(olds) { JoinEnds($0, renaming: newNames) }
    let singleNew = Self.singlePairs(news) { JoinEnds($0) }
    let rules: [(before: (Table) -> String?, after: (Table) -> String?)] = [
      ({ $0.name.name }, former),
      ({ $0.name.key }, { $0.name.key }),
      ({ JoinEnds($0, renaming: newNames)?.withFields }, { JoinEnds($0)?.withFields }),
      (
        {
          JoinEnds($0, renaming: newNames).map(\.models).flatMap {
            singleOld.contains($0) ? $0 : nil
          }
        },
        { JoinEnds($0).map(\.models).flatMap { singleNew.contains($0) ? $0 : nil } }
      ),
    ]
    return Match.matching(olds, news, by: rules)
  }

  /// The new names of models that have one.
  static func newModelNames(_ tables: Match<Table>) -> [String: String] {
    var names: [String: String] = [:]
    for pair in tables.pairs {
      if let old = pair.before.model, let new = pair.after.model, old != new { names[old] = new }
    }
    return names
  }

  /// The pairs of models that exactly one join table links, so that its fields need not be the same.
  private static func singlePairs(_ tables: [Table], _ ends: (Table) -> JoinEnds?) -> Set<String> {
    var counts: [String: Int] = [:]
    for table in tables { counts[ends(table)?.models ?? "", default: 0] += 1 }
    return Set(counts.filter { $0.value == 1 }.keys)
  }
}

extension QualifiedName {
  /// A text that is equal for equal names.
  var key: String { "\(effectiveSchema).\(name)" }
}
