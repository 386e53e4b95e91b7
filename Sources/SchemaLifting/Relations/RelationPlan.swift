import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The relations of a database, with good names for their fields.
struct RelationPlan {
  private(set) var relations: [LiftedRelation] = []
  /// How many relations there are between two tables, or of one with itself.
  private var count: [Set<QualifiedName>: Int] = [:]
  /// The fields that are taken, by table.
  var taken: [QualifiedName: NameRegistry] = [:]
  let names: LiftedNames
  /// The foreign keys of each table.
  let keys: [QualifiedName: [ForeignKey]]

  /// - Parameters:
  ///   - tables: The tables of models.
  ///   - joins: The join tables.
  ///   - names: What the schema calls tables and columns.
  ///   - known: What it calls relations that it has already.
  ///   - reserved: The relation fields that its models have.
  ///   - ignored: The tables whose models are ignored, as rows without a key are.
  ///   - omitted: The foreign keys that the schema cannot have.
  init(
    _ tables: [Table], joins: [JoinTable], names: LiftedNames, known: [LiftedRelation],
    reserved: [QualifiedName: [String]], ignored: Set<QualifiedName>,
    omitted: (LiftedPart) -> Bool
  ) {
    self.names = names
    keys = Dictionary(
      tables.map { ($0.name, $0.foreignKeys) }, uniquingKeysWith: { first, _ in first })
    let joined = JoinTableMatch(joins, known: known.filter(\.isManyToMany), besides: tables)
    var known = Dictionary(grouping: known.filter { !$0.isManyToMany }, by: \.table)
    for table in tables {
      taken[table.name] = NameRegistry(
        table.columns.map { names.field($0.name, of: table.name) } + (reserved[table.name] ?? []))
    }
    var pending: [LiftedRelation] = []
    for table in tables {
      for key in table.foreignKeys where taken[key.referencedTable] != nil {
        if omitted(.foreignKey(table.name, key.$name)) { continue }
        let own = known[table.name] ?? []
        let same = own.indices.filter { own[$0].isSame(as: key, of: table.name) }
        let named = same.first { own[$0].part == .foreignKey(table.name, key.$name) }
        let alike = same.first { own[$0].hasActions(of: key) }
        if let place = named ?? alike ?? same.first {
          var found = own[place].over(key, isUnique: table.isUnique(key.columns), table)
          found.ignoreFields(ignored)
          known[table.name]?.remove(at: place)
          relations.append(found)
          continue
        }
        pending.append(
          LiftedRelation(
            base: .foreignKey(
              key, isUnique: table.isUnique(key.columns),
              isRequired: table.isRequired(key.columns)),
            table: table.name, target: key.referencedTable, name: nil, field: "", back: nil))
      }
    }
    for join in joins {
      if var known = joined.relation(of: join) {
        known.ignoreFields(ignored)
        relations.append(known)
        continue
      }
      pending.append(
        LiftedRelation(
          base: .joinTable(join.table.name), table: join.a.referencedTable,
          target: join.b.referencedTable, name: join.relation, field: "", back: nil))
    }
    for relation in relations {
      taken[relation.table]?.take(relation.field)
      if let back = relation.back { taken[relation.target]?.take(back) }
    }
    for relation in relations + pending {
      count[[relation.table, relation.target], default: 0] += 1
    }
    for place in relations.indices where relations[place].formerTable != nil {
      if isInferred(relations[place]) { relations[place].name = nil }
    }
    for relation in pending { add(relation, ignored) }
  }

  /// Whether a relation through a join table has its name also without being named.
  private func isInferred(_ relation: LiftedRelation) -> Bool {
    relation.table != relation.target
      && count[[relation.table, relation.target], default: 0] == 1
      && relation.name == "\(names.model(relation.table))To\(names.model(relation.target))"
  }

  private mutating func add(_ relation: LiftedRelation, _ ignored: Set<QualifiedName>) {
    let isAmbiguous = count[[relation.table, relation.target], default: 0] > 1
    let isSelf = relation.table == relation.target
    var relation = relation
    relation.ignoreFields(ignored)
    let source = NameWords.uncapitalized(names.model(relation.table))
    let target = NameWords.uncapitalized(names.model(relation.target))
    switch relation.base {
    case .joinTable:
      let (a, b) = (EnglishNoun.plural(ofName: target), EnglishNoun.plural(ofName: source))
      let name = relation.name ?? ""
      let stem = NameWords(name).camelCase
      if isSelf {
        relation.field = take(stem + "A", at: relation.table)
        relation.back = take(stem + "B", at: relation.target)
      } else if isAmbiguous {
        relation.field = take(stem + NameWords.capitalized(a), at: relation.table)
        relation.back = take(stem + NameWords.capitalized(b), at: relation.target)
      } else {
        relation.field = take(a, at: relation.table)
        relation.back = take(b, at: relation.target)
        if isInferred(relation) { relation.name = nil }
      }
    case .foreignKey(let key, let isUnique, _):
      relation.field = forwardName(key, of: relation, target, isAmbiguous: isAmbiguous)
      if isAmbiguous || isSelf {
        relation.name = names.model(relation.table) + NameWords.capitalized(relation.field)
      }
      let plural = isUnique ? source : EnglishNoun.plural(ofName: source)
      let back: String
      if isSelf, relation.field == "parent" {
        back = isUnique ? "child" : "children"
      } else if isAmbiguous || isSelf {
        back = plural + "As" + NameWords.capitalized(relation.field)
      } else {
        back = plural
      }
      relation.back = take(back, at: relation.target)
    }
    relations.append(relation)
  }

  mutating func take(_ name: String, at table: QualifiedName) -> String {
    taken[table]?.name(name) ?? name
  }
}

extension LiftedRelation {
  /// Whether it is the relation of a foreign key.
  fileprivate func isSame(as key: ForeignKey, of table: QualifiedName) -> Bool {
    guard case .foreignKey(let own, _, _) = base else { return false }
    return self.table == table && own.columns == key.columns
      && own.referencedTable == key.referencedTable
  }

  /// Ignores a field that points at a model that is ignored, unless its own model is, too.
  fileprivate mutating func ignoreFields(_ ignored: Set<QualifiedName>) {
    isIgnored = ignored.contains(target) && !ignored.contains(table)
    isBackIgnored = ignored.contains(table) && !ignored.contains(target)
  }

  /// Whether its foreign key does the same as another one.
  fileprivate func hasActions(of key: ForeignKey) -> Bool {
    guard case .foreignKey(let own, _, _) = base else { return false }
    return own.onDelete == key.onDelete && own.onUpdate == key.onUpdate
  }

  /// The relation with what the database says of its foreign key.
  fileprivate func over(_ key: ForeignKey, isUnique: Bool, _ table: Table) -> LiftedRelation {
    LiftedRelation(
      base: .foreignKey(key, isUnique: isUnique, isRequired: table.isRequired(key.columns)),
      table: self.table, target: target, name: name, field: field, back: back)
  }
}

extension Table {
  /// Whether some columns are a key, in this order.
  fileprivate func isUnique(_ columns: [String]) -> Bool {
    primaryKey?.columns == columns
      || indexes.contains {
        $0.isUnique && $0.predicate == nil && $0.expression == nil && $0.columnNames == columns
      }
  }

  /// Whether all of some columns are NOT NULL.
  fileprivate func isRequired(_ columns: [String]) -> Bool {
    columns.allSatisfy { column(named: $0)?.isNullable == false }
  }
}
