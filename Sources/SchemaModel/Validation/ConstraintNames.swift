import DatabaseSchema
import SchemaSyntax

/// The names of all constraints and indexes, given or derived.
struct ConstraintNames {
  private let draft: SchemaDraft
  private let naming: ConstraintNaming
  private let ignoresCase: Bool

  init(_ draft: SchemaDraft, for database: DatabaseProfile) {
    self.draft = draft
    naming = ConstraintNaming(limit: database.identifierLimit)
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
    }
    for relation in draft.relations where relation.kind != .manyToMany {
      guard let field = relation.referencing.field,
        draft.models[relation.referencing.model].fields[field].namesColumns
      else { continue }
      sites.append(site(.foreignKey(field), relation.referencing.model))
    }
    return sites
  }

  /// The name that a place gives.
  func name(of site: ConstraintSite) -> String {
    let (mapped, columns) = parts(site.part, draft.models[site.model])
    return mapped?.text
      ?? naming.name(
        [draft.models[site.model].databaseName] + columns.map(\.databaseName),
        suffix: suffix(site.part, draft.models[site.model]))
  }

  private func site(_ part: ConstraintSite.Part, _ model: Int) -> ConstraintSite {
    ConstraintSite(model: model, part: part, hash: hash(part, draft.models[model]))
  }

  private func hash(_ part: ConstraintSite.Part, _ model: ModelDraft) -> NameHash {
    var hash = NameHash()
    let (mapped, columns) = parts(part, model)
    if let mapped {
      hash.add(mapped.text, ignoringCase: ignoresCase)
      return hash
    }
    hash.add(model.databaseName, ignoringCase: ignoresCase)
    for column in columns {
      hash.addSeparator()
      hash.add(column.databaseName, ignoringCase: ignoresCase)
    }
    let suffix = suffix(part, model)
    hash.add(suffix)
    if hash.length <= naming.limit { return hash }
    var cut = NameHash()
    cut.add(
      naming.name([model.databaseName] + columns.map(\.databaseName), suffix: suffix),
      ignoringCase: ignoresCase)
    return cut
  }

  private func parts(
    _ part: ConstraintSite.Part, _ model: ModelDraft
  ) -> (mapped: Name?, columns: [FieldDraft]) {
    switch part {
    case .primaryKey: (model.primaryKey?.mappedName, [])
    case .key(let key):
      (model.keys[key].mappedName, model.keys[key].columns.map { model.fields[$0.field] })
    case .foreignKey(let field):
      (
        model.fields[field].relation?.mappedName,
        (model.fields[field].relation?.fields ?? []).map { model.fields[$0] }
      )
    }
  }

  private func suffix(_ part: ConstraintSite.Part, _ model: ModelDraft) -> String {
    switch part {
    case .primaryKey: "_pkey"
    case .key(let key): model.keys[key].kind == .unique ? "_key" : "_idx"
    case .foreignKey: "_fkey"
    }
  }
}

extension KeyDraft {
  /// Whether a name is given to it or can be derived from its columns.
  var hasName: Bool { expression == nil || mappedName != nil }
}
