extension SQLWriter {
  /// The rows of a query as the condition of an `UPDATE` or `DELETE`.
  ///
  /// On both databases these statements have neither order nor limit, so a limited query selects the
  /// keys in a subquery.
  mutating func writeRestriction<Model>(to query: EntityQuery<Model>) throws {
    if query.limit == nil, query.offset == nil { return try writeFilter(query.restriction) }
    let table = Model.table
    guard !table.primaryKey.isEmpty else {
      throw DatabaseError.invalidArgument(
        "\(table.name) has no key, so changes cannot be limited to a number of rows",
        help: "remove limit and offset")
    }
    let key = table.primaryKey.map { table.columns[$0].quotedName }.joined(separator: ", ")
    write(" WHERE (\(key)) IN (SELECT \(key) FROM \(grammar.texts(of: table).name)")
    try writeClauses(of: query)
    write(")")
  }
}
