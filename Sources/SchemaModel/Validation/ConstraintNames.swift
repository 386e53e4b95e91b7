import DatabaseTypes
import SchemaSyntax

/// The names of all constraints and indexes, given or derived.
struct ConstraintNames {
  private let draft: SchemaDraft
  private let naming: DatabaseNaming
  private let ignoresCase: Bool

  init(_ draft: SchemaDraft, for database: TargetDatabase) {
    self.draft = draft
    naming = database.naming
    ignoresCase = database.ignoresCase
  }

  /// All places that give a name, model by model.
  func sites() -> [ConstraintSite] {
    var sites: [ConstraintSite] = []
    sites.reserveCapacity(draft.models.count * 3)
    for (index, model) in draft.models.enumerated() {
      if model.primaryKey != nil { sites.append(site(.primaryKey, index)) }
      for key in model.keys.indices where model.keys[key].hasName {
        sites.append(site(.key(key), index))
      }
      for check in model.checks.indices where model.checks[check].databaseName != nil {
        sites.append(site(.check(check), index))
      }
    }
    for relation in draft.relations where relation.kind != .manyToMany {
      guard let field = relation.referencing.field,
        draft.models[relation.referencing.model].fields[field].namesColumns
      else { continue }
      sites.append(site(.foreignKey(field), relation.referencing.model))
    }
    return sites
  }

  /// Whether no two names are equal, not even in different tables or schemas, and none is that of a
  /// table or of another object: the usual case, in which there is nothing to compare.
  ///
  /// - Parameters:
  ///   - sites: The names of constraints and indexes.
  ///   - others: The names of other objects, which must differ from these and from tables.
  func areDistinct(_ sites: [ConstraintSite], besides others: [String]) -> Bool {
    var seen: Set<NameHash> = []
    seen.reserveCapacity(sites.count + others.count + draft.models.count)
    for site in sites where !seen.insert(site.hash).inserted { return false }
    for other in others where !seen.insert(hash(other)).inserted { return false }
    return draft.models.allSatisfy { seen.insert(hash($0.databaseName)).inserted }
  }

  /// The name that a place gives.
  func name(of site: ConstraintSite) -> String {
    let model = draft.models[site.model]
    if let mapped = mappedName(site.part, model) { return mapped.text }
    return naming.name(pieces(site.part, model), suffix(site.part, model))
  }

  private func site(_ part: ConstraintSite.Part, _ model: Int) -> ConstraintSite {
    ConstraintSite(model: model, part: part, hash: hash(part, draft.models[model]))
  }

  private func hash(_ part: ConstraintSite.Part, _ model: ModelDraft) -> NameHash {
    if let mapped = mappedName(part, model) { return hash(mapped.text) }
    var length = model.databaseName.utf8.count
    let fields = fields(part, model)
    for field in fields { length += model.fields[field].databaseName.utf8.count + 1 }
    let suffix = suffix(part, model)
    if length + suffix.rawValue.utf8.count > naming.limit {
      return hash(naming.name(pieces(part, model), suffix))
    }
    var hash = hash(model.databaseName)
    for field in fields {
      hash.addSeparator()
      hash.add(model.fields[field].databaseName, ignoringCase: ignoresCase)
    }
    hash.add(suffix.rawValue, ignoringCase: ignoresCase)
    return hash
  }

  private func hash(_ text: String) -> NameHash {
    var hash = NameHash()
    hash.add(text, ignoringCase: ignoresCase)
    return hash
  }

  private func mappedName(_ part: ConstraintSite.Part, _ model: ModelDraft) -> Name? {
    switch part {
    case .primaryKey: model.primaryKey?.mappedName
    case .key(let key): model.keys[key].mappedName
    case .foreignKey(let field): model.fields[field].relation?.mappedName
    case .check(let check):
      model.checks[check].databaseName.map { Name($0, at: model.checks[check].span) }
    }
  }

  private func pieces(_ part: ConstraintSite.Part, _ model: ModelDraft) -> [String] {
    [model.databaseName] + fields(part, model).map { model.fields[$0].databaseName }
  }

  /// The fields that a derived name is made of.
  private func fields(_ part: ConstraintSite.Part, _ model: ModelDraft) -> [Int] {
    switch part {
    case .primaryKey, .check: []
    case .key(let key): model.keys[key].fields
    case .foreignKey(let field): model.fields[field].relation?.fields ?? []
    }
  }

  private func suffix(_ part: ConstraintSite.Part, _ model: ModelDraft) -> NameSuffix {
    switch part {
    case .primaryKey: .primaryKey
    case .key(let key): model.keys[key].kind == .unique ? .uniqueKey : .index
    case .foreignKey: .foreignKey
    case .check: .check
    }
  }
}

extension KeyDraft {
  /// Whether a name is given to it or can be derived from its columns.
  var hasName: Bool { expression == nil || mappedName != nil }
}
