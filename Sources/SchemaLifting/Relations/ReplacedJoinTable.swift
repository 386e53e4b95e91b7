import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// A table in the place of a join table that is gone: it becomes a model, because a relation without a
/// model cannot have it.
package struct ReplacedJoinTable: Sendable {
  /// Why the table is not a join table.
  private enum Reason {
    case name
    case keyNames([String])
    case contents
  }

  private let former: QualifiedName
  private let table: QualifiedName
  private let model: String
  private let reason: Reason

  /// - Parameters:
  ///   - table: A table of the database that the schema does not have.
  ///   - relations: The relations of the schema whose join tables the database does not have.
  ///   - lifter: What the database becomes.
  /// - Returns: `nil` for a table that is in the place of no join table, or not clearly of one.
  init?(_ table: Table, among relations: [LiftedRelation], _ lifter: Lifter) {
    guard lifter.models[table.name] != nil, table.columns.count >= 2 else { return nil }
    func target(_ column: String) -> QualifiedName? {
      table.foreignKeys.first { $0.columns.isExactly([column]) }?.referencedTable
    }
    let formers = relations.compactMap { relation -> QualifiedName? in
      guard case .joinTable(let name) = relation.base, target("A") == relation.table,
        target("B") == relation.target
      else { return nil }
      return name
    }
    guard formers.count == 1 else { return nil }
    former = formers[0]
    self.table = table.name
    model = lifter.names.model(table.name)
    let name = table.name.name
    let renamed = table.withKeysOfJoinTable(lifter.naming)
    if !name.hasPrefix("_") {
      reason = .name
    } else if JoinTable(renamed, among: lifter.allTables, lifter.names, lifter.naming) != nil {
      let keys = zip(table.foreignKeys, renamed.foreignKeys).filter {
        !$0.name.isExactly($1.name)
      }.map { $0.0.name }
      let indexes = zip(table.indexes, renamed.indexes).filter {
        !$0.name.isExactly($1.name)
      }.map { $0.0.name }
      reason = .keyNames(keys + indexes)
    } else {
      reason = .contents
    }
  }

  /// What a pull makes of it, as a phrase with the reason.
  package var description: String {
    let start = "make a model \(model) of \"\(table)\", which is in the place of \"\(former)\": "
    switch reason {
    case .name:
      return start + "the table of a relation without a model has a name that begins with `_`"
    case .keyNames(let names):
      let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
      return start + "the table of a relation without a model has keys and an index that are named "
        + "after it; to keep the relation, rename these in the database, restore the schema, and pull "
        + "again: \(list)"
    case .contents:
      return start + "it has other columns, keys or indexes than the table of a relation without a "
        + "model"
    }
  }
}

extension Table {
  /// The table with the names that a schema gives to the keys and the index of a join table.
  fileprivate func withKeysOfJoinTable(_ naming: DatabaseNaming) -> Table {
    var result = self
    for (place, key) in foreignKeys.enumerated() {
      result.foreignKeys[place].name = naming.joinTableForeignKey(
        table: name.name, isFirst: key.columns.isExactly(["A"]))
    }
    for (place, index) in indexes.enumerated() {
      result.indexes[place].name =
        index.isUnique
        ? naming.joinTableKey(table: name.name, isPrimaryKey: false)
        : naming.joinTableIndex(table: name.name)
    }
    return result
  }
}
