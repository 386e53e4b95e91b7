import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension CatalogMapping {
  func foreignKey(_ key: ConstraintRow, of relation: RelationRow) -> ForeignKey {
    var foreign = ForeignKey(
      name: key.name, columns: columnNames(key.columns, of: relation.id),
      referencedTable: qualified(key.referencedSchema, key.referencedName ?? ""),
      referencedColumns: key.referencedNames.isEmpty
        ? columnNames(key.referencedColumns, of: key.referenced) : key.referencedNames,
      onDelete: action(key.onDelete), onUpdate: action(key.onUpdate))
    foreign.timing = timing(of: key)
    foreign.words = key.match == "f" ? "MATCH FULL" : nil
    foreign.changedColumns = columnNames(key.changedColumns, of: relation.id)
    foreign.state = state(of: key)
    foreign.definition = statement(for: key, definition(of: foreign, key), of: relation)
    return foreign
  }

  /// What `pg_get_constraintdef` writes of a foreign key, without asking the server for each of them.
  private func definition(of foreign: ForeignKey, _ key: ConstraintRow) -> String {
    let target = sql(key.referencedSchema, key.referencedName ?? "")
    let columns =
      "(\(list(foreign.columns))) REFERENCES \(target) (\(list(foreign.referencedColumns)))"
    let update = foreign.onUpdate == .noAction ? nil : "ON UPDATE \(foreign.onUpdate.sqlWords)"
    let deletion = foreign.onDelete == .noAction ? nil : foreign.deletion
    let words = [
      "FOREIGN KEY", columns, foreign.words, update, deletion,
      foreign.timing.map { "\($0.sqlWords)" }, foreign.state?.sqlWords,
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// How far a constraint holds that does not hold for all rows; nil for others.
  func state(of key: ConstraintRow) -> ConstraintState? {
    if !key.isEnforced { return .notEnforced }
    return key.isValid ? nil : .notValid
  }
}
