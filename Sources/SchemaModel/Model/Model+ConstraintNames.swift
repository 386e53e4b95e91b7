package import DatabaseTypes

/// The names of constraints in a database, given or derived.
extension Model {
  /// The name of the primary key; `nil` without one.
  package func primaryKeyName(_ naming: DatabaseNaming) -> String? {
    primaryKey.map { $0.databaseName ?? naming.primaryKey(table: databaseName) }
  }

  /// The name of a unique key.
  package func name(of key: UniqueKey, _ naming: DatabaseNaming) -> String {
    key.databaseName
      ?? naming.uniqueKey(table: databaseName, columns: databaseNames(of: key.fields))
  }

  /// The name of an index.
  package func name(of index: Index, _ naming: DatabaseNaming) -> String {
    if let name = index.databaseName { return name }
    let parts = index.expression == nil ? databaseNames(of: index.fields) : ["expression"]
    return index.isUnique
      ? naming.uniqueKey(table: databaseName, columns: parts)
      : naming.index(table: databaseName, columns: parts)
  }

  /// The name of the foreign key of a relation whose columns are in this model.
  package func name(of relation: Relation, _ naming: DatabaseNaming) -> String {
    relation.databaseName
      ?? naming.foreignKey(table: databaseName, columns: databaseNames(of: relation.fields))
  }

  /// The names of ``checks``, in their order.
  ///
  /// - Parameters:
  ///   - capabilities: What the database can do.
  ///   - foreignKeys: The relations that give the model foreign keys.
  package func checkNames(
    in capabilities: DatabaseCapabilities, foreignKeys: [Relation]
  ) -> [String] {
    if checks.isEmpty { return [] }
    let naming = capabilities.naming
    // Other constraints of the table keep their names.
    var taken = Set(checks.compactMap(\.databaseName))
    if capabilities.namesPrimaryKeys { taken.formUnion(primaryKeyName(naming).map { [$0] } ?? []) }
    if capabilities.namesForeignKeys { taken.formUnion(foreignKeys.map { name(of: $0, naming) }) }
    return checks.map { check in
      if let name = check.databaseName { return name }
      let columns = check.field.map { databaseNames(of: [$0]) } ?? []
      var name = naming.check(table: databaseName, columns: columns)
      var number = 1
      while !taken.insert(name).inserted {
        name = naming.check(table: databaseName, columns: columns, number: number)
        number += 1
      }
      return name
    }
  }

  private func databaseNames(of fields: [String]) -> [String] {
    fields.map { field(named: $0)?.databaseName ?? $0 }
  }
}
