import DatabaseChanges
import DatabaseSchema

extension DecisionAnswers {
  /// The answers about keys, also for the columns of join tables, which hold the same values.
  ///
  /// - Parameter schema: The state after.
  func includingJoinTables(of schema: DatabaseSchema) -> DecisionAnswers {
    if narrowings.isEmpty && conversions.isEmpty { return self }
    var answers = self
    for table in schema.tables {
      for column in table.columns {
        guard let key = schema.key(behind: column, of: table) else { continue }
        let own = ObjectPath(table.displayName, column.name)
        if !conversions.isDisjoint(with: key) { answers.conversions.insert(own) }
        if !narrowings.isDisjoint(with: key) { answers.narrowings.insert(own) }
      }
    }
    return answers
  }
}

extension DatabaseSchema {
  /// The names that flags may use for the key that a column of a join table holds; `nil` for other
  /// columns.
  func key(behind column: Column, of table: Table) -> Set<ObjectPath>? {
    guard case .joinTable = table.origin,
      let reference = table.foreignKeys.first(where: { $0.columns == [column.name] }),
      let target = tables.first(where: { $0.name == reference.referencedTable }),
      let key = reference.referencedColumns.first.flatMap(target.column(named:))
    else { return nil }
    return Set(ObjectAliases(target).paths(of: key))
  }
}
