package import DatabaseTypes

extension Model {
  /// The names of ``checks``, given or derived, in their order.
  ///
  /// - Parameters:
  ///   - naming: How the database names constraints.
  ///   - others: The names that checks cannot have, because other constraints of the table have them.
  package func checkNames(_ naming: DatabaseNaming, besides others: [String] = []) -> [String] {
    var taken = Set(checks.compactMap(\.databaseName) + others)
    return checks.map { check in
      if let name = check.databaseName { return name }
      let columns = check.field.map { [field(named: $0)?.databaseName ?? $0] } ?? []
      var name = naming.check(table: databaseName, columns: columns)
      var number = 1
      while !taken.insert(name).inserted {
        name = naming.check(table: databaseName, columns: columns, number: number)
        number += 1
      }
      return name
    }
  }
}
