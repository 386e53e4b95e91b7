extension SQLWriter {
  /// The rows of a query as the condition of an `UPDATE` or `DELETE`.
  ///
  /// On both databases these statements have no order, limit or lock, so a query with one of them selects
  /// the keys in a subquery.
  mutating func writeRestriction<Model>(to query: EntityQuery<Model>) throws {
    let isLocked = query.lock.map { !grammar.text(of: $0).isEmpty } ?? false
    guard query.isLimited || isLocked else { return try writeFilter(query.restriction) }
    let table = Model.table
    guard !table.primaryKey.isEmpty else {
      throw DatabaseError.invalidArgument(
        "\(table.name) has no key, so changes cannot be limited to a number of rows or lock them",
        help: "remove limit, offset and the lock")
    }
    let key = table.primaryKey.map { table.columns[$0].quotedName }.joined(separator: ", ")
    write(" WHERE (\(key)) IN (SELECT \(key) FROM \(grammar.texts(of: table).name)")
    try writeClauses(of: query)
    write(")")
  }
}
