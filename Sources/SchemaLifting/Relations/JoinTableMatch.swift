import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Finds the relations of a schema that the join tables of a database hold.
///
/// A join table has the name of its relation, so that one with another name in the database is a relation
/// with another name. It is the same relation where there is no other choice: the schema has one relation
/// between two models whose join table is gone, and the database has one join table between them that
/// the schema does not have.
struct JoinTableMatch {
  private var found: [QualifiedName: LiftedRelation] = [:]

  /// - Parameters:
  ///   - joins: The join tables of the database.
  ///   - known: The relations of the schema that go through join tables.
  ///   - tables: The other tables of the database.
  init(_ joins: [JoinTable], known: [LiftedRelation], besides tables: [Table]) {
    var lost: [QualifiedName: LiftedRelation] = [:]
    for relation in known {
      if case .joinTable(let name) = relation.base { lost[name] = relation }
    }
    var added: [JoinTable] = []
    for join in joins {
      if let relation = lost.removeValue(forKey: join.table.name) {
        found[join.table.name] = relation
      } else {
        added.append(join)
      }
    }
    for table in tables { lost[table.name] = nil }
    let candidates = Dictionary(grouping: lost.values) { [$0.table, $0.target] }
    for (models, joins) in Dictionary(grouping: added, by: \.models) where joins.count == 1 {
      guard let relations = candidates[models], relations.count == 1 else { continue }
      found[joins[0].table.name] = relations[0].moved(to: joins[0])
    }
  }

  /// The relation of the schema; `nil` for one that is new.
  func relation(of join: JoinTable) -> LiftedRelation? { found[join.table.name] }
}

extension JoinTable {
  /// The tables that it references, that of column `A` first.
  fileprivate var models: [QualifiedName] { [a.referencedTable, b.referencedTable] }
}

extension LiftedRelation {
  /// The relation with the name that a join table gives it.
  fileprivate func moved(to join: JoinTable) -> LiftedRelation {
    var result = LiftedRelation(
      base: .joinTable(join.table.name), table: table, target: target, name: join.relation,
      field: field, back: back)
    if case .joinTable(let name) = base { result.formerTable = name }
    return result
  }
}
