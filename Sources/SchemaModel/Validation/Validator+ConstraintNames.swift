import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// Two constraints or indexes do not share a name where the database keeps them together.
  mutating func constraintNamesAreDistinct() {
    guard database.nameScope != .none else { return }
    let names = ConstraintNames(draft, for: database)
    let all = names.sites()
    if !mayNamesClash(names, all) { return }
    let sites = all.filter(isRead)
    switch database.nameScope {
    case .schema:
      let numbers = schemaNumbers()
      reportClashes(sites.filter { !$0.isOfTable }, names, in: "schema") { numbers[$0.model] }
      reportTableConstraintClashes(sites, names)
    case .indexesOnly:
      let indexes = sites.filter { !$0.isOfTable && !$0.isPrimaryKey }
      reportClashes(indexes, names, in: "database") { _ in 0 }
      reportClashes(sites.filter(\.isCheck), names, in: "table") { $0.model }
    case .table: reportClashes(sites, names, in: "table") { $0.model }
    case .none: break
    }
    if database.nameScope.crossesTables {
      indexNamesAreNoTables(sites, names)
      otherNamesAreDistinct(sites, names)
    }
  }

  /// Whether everything that a name is made of was read.
  private func isRead(_ site: ConstraintSite) -> Bool {
    let model = draft.models[site.model]
    guard model.isTableNameRead else { return false }
    switch site.part {
    case .primaryKey: return model.primaryKey.map { areNamesRead($0, of: model) } ?? false
    case .key(let key): return areNamesRead(model.keys[key], of: model)
    case .foreignKey(let field): return model.fields[field].isRelationRead
    case .check: return true
    }
  }

  private func areNamesRead(_ key: KeyDraft, of model: ModelDraft) -> Bool {
    key.isRead
      && key.columns.allSatisfy { column in
        !model.fields[column.field].isRepeated && !model.fields[column.field].mayHave("map")
      }
  }

  private func isEqual(_ name: String, _ other: String) -> Bool {
    database.folded(name).isExactly(database.folded(other))
  }

  /// An index and a table cannot share a name: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.
  private mutating func indexNamesAreNoTables(_ sites: [ConstraintSite], _ names: ConstraintNames) {
    let numbers = schemaNumbers()
    var tables: [NameHash: Int] = [:]
    tables.reserveCapacity(draft.models.count)
    for (index, model) in draft.models.enumerated() where model.isTableNameRead {
      var hash = NameHash()
      hash.add(model.databaseName, ignoringCase: database.ignoresCase)
      hash.add(scope: numbers[index])
      tables[hash] = index
    }
    for site in sites where !site.isOfTable && (database.namesPrimaryKeys || !site.isPrimaryKey) {
      guard let table = tables[site.hash(in: numbers[site.model])] else { continue }
      let name = names.name(of: site)
      guard isEqual(name, draft.models[table].databaseName) else { continue }
      bag.error(
        .constraintNameClash,
        "The name `\(name)` of this `\(attribute(of: site))` is the name of a table.",
        at: span(of: site),
        notes: [Diagnostic.Note("the table", at: draft.models[table].declaration.name.span)],
        help: "Give it another name with `map`.")
    }
  }

  /// A number for the schema of each model.
  private func schemaNumbers() -> [Int] {
    var numbers: [String?: Int] = [:]
    return draft.models.map { model in
      let number = numbers[model.databaseSchema?.text] ?? numbers.count
      numbers[model.databaseSchema?.text] = number
      return number
    }
  }

  /// Foreign keys and checks share a namespace with the other constraints of their table.
  private mutating func reportTableConstraintClashes(
    _ sites: [ConstraintSite], _ names: ConstraintNames
  ) {
    let keys = Set(sites.lazy.filter(\.isOfTable).map { $0.hash(in: $0.model) })
    let involved = sites.filter { keys.contains($0.hash(in: $0.model)) }
    reportClashes(involved, names, in: "table") { $0.model }
  }

  private mutating func reportClashes(
    _ sites: [ConstraintSite], _ names: ConstraintNames, in scope: String,
    number: (ConstraintSite) -> Int
  ) {
    var first: [NameHash: Int] = [:]
    first.reserveCapacity(sites.count)
    var reported: Set<Int> = []
    for (index, site) in sites.enumerated() where !bag.isFull {
      let hash = site.hash(in: number(site))
      guard let earlier = first[hash] else {
        first[hash] = index
        continue
      }
      let name = names.name(of: site)
      guard isEqual(name, names.name(of: sites[earlier])) else { continue }
      if reported.insert(earlier).inserted { reportClash(name, sites[earlier], site, scope) }
      reportClash(name, site, sites[earlier], scope)
    }
  }

  private mutating func reportClash(
    _ name: String, _ site: ConstraintSite, _ other: ConstraintSite, _ scope: String
  ) {
    bag.error(
      .constraintNameClash,
      "The name `\(name)` of this `\(attribute(of: site))` is used twice in one \(scope) of \(database.titleWithin).",
      at: span(of: site), notes: [Diagnostic.Note("also used here", at: span(of: other))],
      help: "Give one of them another name with `map`.")
  }

  private func attribute(of site: ConstraintSite) -> String {
    switch site.part {
    case .primaryKey: draft.models[site.model].primaryKey?.attributeName ?? "@id"
    case .key(let key): draft.models[site.model].keys[key].attributeName
    case .foreignKey: "@relation"
    case .check(let check):
      draft.models[site.model].checks[check].field == nil ? "@@check" : "@check"
    }
  }

  /// Where a name is given or derived.
  func span(of site: ConstraintSite) -> SourceSpan {
    let model = draft.models[site.model]
    switch site.part {
    case .primaryKey:
      return model.primaryKey.map { $0.mappedName?.span ?? $0.attribute.span }
        ?? model.declaration.name.span
    case .key(let key):
      return model.keys[key].mappedName?.span ?? model.keys[key].attribute.span
    case .foreignKey(let field):
      return model.fields[field].relation?.mappedName?.span ?? model.fields[field].declaration.span
    case .check(let check): return model.checks[check].span
    }
  }
}
