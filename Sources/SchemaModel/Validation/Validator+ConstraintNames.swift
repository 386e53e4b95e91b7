import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// Two constraints or indexes do not share a name where the database keeps them together.
  mutating func constraintNamesAreDistinct() {
    guard database.nameScope != .none else { return }
    let sites = constraintSites()
    switch database.nameScope {
    case .schema:
      let indexes = sites.filter { !$0.isForeignKey }
      reportClashes(indexes, where: "in one schema of \(database.title)") {
        QualifiedName(schema: $0.schema, name: $0.name)
      }
      reportForeignKeyClashes(sites)
    case .indexesOnly:
      let indexes = sites.filter { !$0.isForeignKey && !$0.isPrimaryKey }
      reportClashes(indexes, where: "in one database of \(database.title)") {
        QualifiedName(schema: nil, name: $0.name)
      }
    case .table:
      reportClashes(sites, where: "in one table of \(database.title)") {
        QualifiedName(schema: String($0.model), name: $0.name)
      }
    case .none: break
    }
  }

  /// Foreign keys share a namespace with the other constraints of their table.
  private mutating func reportForeignKeyClashes(_ sites: [ConstraintSite]) {
    var keys: [Int: Set<String>] = [:]
    for site in sites where site.isForeignKey { keys[site.model, default: []].insert(site.name) }
    let involved = sites.filter { keys[$0.model]?.contains($0.name) ?? false }
    reportClashes(involved, where: "in one table of \(database.title)") {
      QualifiedName(schema: String($0.model), name: $0.name)
    }
  }

  private mutating func reportClashes(
    _ sites: [ConstraintSite], where scope: String, by key: (ConstraintSite) -> QualifiedName
  ) {
    var first: [QualifiedName: Int] = [:]
    first.reserveCapacity(sites.count)
    var reported: Set<Int> = []
    for (index, site) in sites.enumerated() {
      guard let earlier = first[key(site)] else {
        first[key(site)] = index
        continue
      }
      if reported.insert(earlier).inserted { reportClash(sites[earlier], site, scope) }
      reportClash(site, sites[earlier], scope)
    }
  }

  private mutating func reportClash(
    _ site: ConstraintSite, _ other: ConstraintSite, _ scope: String
  ) {
    bag.error(
      .constraintNameClash,
      "The name `\(site.name)` of this `\(site.attribute)` is given twice \(scope).",
      at: site.span, notes: [Diagnostic.Note("also given here", at: other.span)],
      help: "Give one of them another name with `map`.")
  }

  private func constraintSites() -> [ConstraintSite] {
    let naming = ConstraintNaming(limit: database.identifierLimit)
    var sites: [ConstraintSite] = []
    sites.reserveCapacity(draft.models.count * 3)
    for (index, model) in draft.models.enumerated() {
      if let key = model.primaryKey { sites.append(site(key, of: model, index, naming)) }
      for key in model.keys where key.expression == nil || key.mappedName != nil {
        sites.append(site(key, of: model, index, naming))
      }
    }
    for relation in draft.relations where relation.kind != .manyToMany {
      if let site = site(relation, naming) { sites.append(site) }
    }
    return sites
  }

  private func site(
    _ key: KeyDraft, of model: ModelDraft, _ index: Int, _ naming: ConstraintNaming
  ) -> ConstraintSite {
    ConstraintSite(
      name: key.mappedName?.text ?? defaultName(key, of: model, naming),
      attribute: key.attributeName, span: key.mappedName?.span ?? key.attribute.span, model: index,
      schema: model.databaseSchema?.text, isForeignKey: false, isPrimaryKey: key.kind == .primary)
  }

  private func defaultName(
    _ key: KeyDraft, of model: ModelDraft, _ naming: ConstraintNaming
  ) -> String {
    let columns = key.fields.map { model.fields[$0].databaseName }
    switch key.kind {
    case .primary: return naming.primaryKey(table: model.databaseName)
    case .unique: return naming.uniqueKey(table: model.databaseName, columns: columns)
    case .index, .fulltext: return naming.index(table: model.databaseName, columns: columns)
    }
  }

  private func site(_ relation: RelationDraft, _ naming: ConstraintNaming) -> ConstraintSite? {
    guard let field = relation.referencing.field else { return nil }
    let model = draft.models[relation.referencing.model]
    guard let arguments = model.fields[field].relation, let fields = arguments.fields,
      !fields.isEmpty
    else { return nil }
    let columns = fields.map { model.fields[$0].databaseName }
    return ConstraintSite(
      name: arguments.mappedName?.text
        ?? naming.foreignKey(table: model.databaseName, columns: columns),
      attribute: "@relation",
      span: arguments.mappedName?.span ?? model.fields[field].declaration.span,
      model: relation.referencing.model, schema: model.databaseSchema?.text, isForeignKey: true,
      isPrimaryKey: false)
  }
}
